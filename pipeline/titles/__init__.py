"""People, their positions and their organizations: the parts that the stage `pipeline.stages.titles` puts together.

`reading` lays the tagger's words, put together by `joining` and corrected by `retagging` (with `parting`), over one
stretch of text. `bodies` and `positions` (with `heads`, `owners`, `shared`, and `items` for lists) find organizations
and posts; `names` combines `tagged`, `slots`, `frames`, `elements` and `address`, the ways of finding a name. `grammar`
ties these chunks into facts; `groups`, `links`, `elsewhere`, `apposition`, `holding`, `curricula` and `bylines` help
it. `people` (with `stated`) and `organizations` (with `naming`, what a name says by itself) gather facts and mentions
into one entry each; `pronouns` and `reference` resolve what names neither. Language data comes through `tables`.
"""
