#!/usr/bin/env bash
# From marked negotiations to models/coding/ in one command, run in the repository root after `npm ci`. About two hours on two idle cores.
# Real coverage, articles and claims are expected beside the repository, at ../shared; they are no part of it. Nothing of the test thirds is trained on.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=training/work/venv
work=training/work
[ -x "$venv/bin/python" ] || { python3 -m venv "$venv"; "$venv/bin/pip" install --quiet -r training/requirements.txt; }
export PYTHONPATH=training
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=8000000000 MALLOC_TOP_PAD_=500000000
python=$venv/bin/python
# Negotiations that calibration keeps for itself.
calibration=fiscal-cliff-2012,mexico-wall-2016,trade-authority-2015,voting-bill-2019,osprey-gun-bill,selwyn-strait,glenfarg-bin-strike,cassel-digital-tax
calibration=$calibration,migrant-caravan,house-leader,shutdown-deal,naacp-resolution,maine-governor,trump-uk-visit

"$python" training/contrast/generate.py --out "$work/contrast"
"$python" -m coder.contrast_passages "$work/contrast/train.jsonl" training/contrast/codebooks/train "$work/contrast/whole" --each 64
"$python" -m coder.contrast_passages "$work/contrast/train.jsonl" training/contrast/codebooks/train "$work/contrast/part" --each 16
"$python" -m coder.lay_out_press ../shared/data/press.jsonl ../shared/data/enb.jsonl --marks training/press --out "$work/press"
"$python" -m coder.vectors models/coding/vectors.bin
npx tsx training/coder/write-inputs.ts --variants 3 "$work/positions" training/positions/train/* training/reports/train/* ../shared/coverage/training/*
npx tsx training/coder/write-inputs.ts "$work/press" "$work"/press/*
npx tsx training/coder/write-inputs.ts "$work/contrast-whole" "$work"/contrast/whole/*
npx tsx training/coder/write-inputs.ts "$work/contrast-part" "$work"/contrast/part/*
own=("$work/positions.jsonl")
reworded=("$work/positions-0.jsonl" "$work/positions-1.jsonl" "$work/positions-2.jsonl")
press=("$work/press.jsonl" "$work/press.jsonl")

# Lessons: lists, to learn what stands in them; stances, in short lists; lists at their true rate; both once more, with every rewording of the codebooks.
"$python" -m coder.train "${own[@]}" "$work/contrast-whole.jsonl" --out "$work/lists-0.pt" --leave-out "$calibration" --epochs 2 "$@"
last=$work/lists-0.pt
for round in 1 2; do
  "$python" -m coder.train "${own[@]}" "$work/contrast-whole.jsonl" --start "$last" --out "$work/stances-$round.pt" \
    --leave-out "$calibration" --lesson stances --epochs 5 --batch 48 --rate 3e-4 --seed "$((6 + round))" "$@"
  "$python" -m coder.train "${own[@]}" "${reworded[@]}" "${press[@]}" "$work/contrast-part.jsonl" --start "$work/stances-$round.pt" --out "$work/lists-$round.pt" \
    --leave-out "$calibration" --epochs 1 --batch 32 --rate 2.5e-4 --seed "$((7 + round))" "$@"
  last=$work/lists-$round.pt
done
"$python" -m coder.export "$last" models/coding
"$python" -m coder.calibrate "$last" models/coding/config.json "$work/positions.jsonl" "$work/press.jsonl" --sets "$calibration"
"$python" -m coder.evaluate "$last" "$work/positions.jsonl" "$work/press.jsonl" --sets "$calibration" --each
