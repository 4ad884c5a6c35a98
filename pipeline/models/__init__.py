"""The models behind `pipeline.tokens`: how they are prepared, stored, checked and run.

Gives `MODEL_DIR`, the folder inside the package where they stand. `prepare.ensure` makes them; nothing else here
is for use outside `pipeline.tokens`.
"""

from pipeline.models.store import MODEL_DIR

__all__ = ["MODEL_DIR"]
