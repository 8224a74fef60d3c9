#!/usr/bin/env bash
# From marked sentences to models/deeds/, and the output of models/attribution/ that it goes on from, in one command, run in the repository root after `npm ci`. Some five minutes on one core.
# Articles are expected beside the repository, at ../shared; they are no part of it.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=training/work/venv
[ -x "$venv/bin/python" ] || { python3 -m venv "$venv"; "$venv/bin/pip" install --quiet -r training/requirements.txt; }
export PYTHONPATH=training

mkdir -p training/work
"$venv/bin/python" -m deeds.train --out training/work/deeds.pt "$@"
"$venv/bin/python" -m deeds.export training/work/deeds.pt models/deeds
