"""Who says what: cues, speakers, extent of reported speech, turns. The parts of `pipeline.stages.quotes`."""
