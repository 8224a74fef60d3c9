"""The ids of the training articles that are never trained on, as a JSON list: ``python -m tagger.held_out``."""

from __future__ import annotations

import json
from pathlib import Path

from .data import read_jsonl
from .train import Settings, split

if __name__ == "__main__":
    settings = Settings()
    print(json.dumps([report.id for report in split(read_jsonl(Path(settings.corpus)), settings.held_out, 7)[1]]))
