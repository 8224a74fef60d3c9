"""The coder: a MiniLM encoder that reads a sentence with the candidate alternatives and tells, at each candidate, what the holder says of it."""

from __future__ import annotations

from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from tagger.model import EPSILON, FORBIDDEN, POSITIONS, RENAMED, VOCABULARY, WIDTH, Dropout, Layer

STANCES = ("none", "supports", "opposes", "open")
FLAGS = ("denied", "condition", "red line")
SIGNS = 8  # the first entries of the vocabulary, which stand for what is no word, have vectors that are learnt


class Coder(nn.Module):
    """Piece ids, kinds (0 report, 1 codebook) and places of the candidates to scores [batch, candidates, stances + flags].

    The word and position vectors are those of the base and stay so: a few thousand sentences would only spoil them.
    """

    def __init__(self, layers: int = 6, dropout: float = 0.1) -> None:
        super().__init__()
        self.words, self.positions, self.kinds = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(POSITIONS, WIDTH), nn.Embedding(2, WIDTH)
        self.signs = nn.Embedding(SIGNS, WIDTH)
        nn.init.zeros_(self.signs.weight)
        for fixed in (self.words, self.positions):
            fixed.weight.requires_grad_(False)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.dropout = Dropout(dropout)
        self.hidden, self.scores = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, len(STANCES) + len(FLAGS))

    def word_table(self) -> Tensor:
        """Word vectors with those of the signs added, as the network uses them."""
        table = self.words.weight.clone()
        table[:SIGNS] = table[:SIGNS] + self.signs.weight
        return table

    def forward(self, ids: Tensor, kinds: Tensor, mask: Tensor, marks: Tensor) -> Tensor:
        is_sign = (ids < SIGNS).unsqueeze(-1)
        x = self.words(ids) + self.signs(ids.clamp(max=SIGNS - 1)) * is_sign
        x = self.norm(x + self.positions(torch.arange(ids.shape[1])) + self.kinds(kinds))
        x = self.dropout(x)
        bias = torch.zeros(mask.shape, dtype=torch.bfloat16 if torch.is_autocast_enabled("cpu") else x.dtype)
        bias = bias.masked_fill(mask == 0, FORBIDDEN)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        at_candidates = x[torch.arange(len(ids))[:, None], marks]
        return self.scores(self.dropout(F.gelu(self.hidden(at_candidates)))).float()


def load_base(model: Coder, folder: Path) -> None:
    """Takes the encoder from a BERT checkpoint; with fewer layers, its first ones."""
    base = {name.removeprefix("bert."): value for name, value in load_file(folder / "model.safetensors").items()}
    own = model.state_dict()
    for ours, theirs in (("words", "word_embeddings"), ("positions", "position_embeddings"), ("kinds", "token_type_embeddings")):
        own[f"{ours}.weight"].copy_(base[f"embeddings.{theirs}.weight"])
    for part in ("weight", "bias"):
        own[f"norm.{part}"].copy_(base[f"embeddings.LayerNorm.{part}"])
        for i in range(len(model.layers)):
            for name, new in RENAMED.items():
                own[f"layers.{i}.{new}.{part}"].copy_(base[f"encoder.layer.{i}.{name}.{part}"])
