#!/usr/bin/env bash
# From data to models/attribution/ in one command, run in the repository root after `npm ci`. About half an hour on two idle cores.
# The corpus is expected at ../shared/data/attributions.{train,dev}.jsonl; it is not part of this repository.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=training/work/venv
[ -x "$venv/bin/python" ] || { python3 -m venv "$venv"; "$venv/bin/pip" install --quiet -r training/requirements.txt; }
export PYTHONPATH=training
# Keep freed memory in the process: a fifth of the time went into returning it and getting it again.
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=8000000000 MALLOC_TOP_PAD_=500000000
python=$venv/bin/python

"$python" -m tagger.train --out training/work/model.pt "$@"
"$python" -m tagger.export training/work/model.pt models/attribution
"$python" -m tagger.calibrate training/work/model.pt models/attribution
"$python" -m tagger.held_out > training/work/held-out.json
npx tsx training/choose-decoding.ts
"$python" -m tagger.evaluate training/work/model.pt --target models/attribution
"$python" -m tagger.evaluate training/work/model.pt --target models/attribution --own training/reports/test
