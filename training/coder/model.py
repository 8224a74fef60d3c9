"""The coder on an encoder with disentangled attention (DeBERTa-v3: He et al. 2021), which knows entailment from its base.

Attention between two pieces is the sum of content to content, content to relative place and relative place to content. Places are counted exactly up to
``EXACT`` pieces and in growing steps beyond.
"""

from __future__ import annotations

import math
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from tagger.model import FORBIDDEN, Dropout

STANCES = ("none", "supports", "opposes", "open")
FLAGS = ("denied", "condition", "red line")
WIDTH, HEADS, INNER, LAYERS, VOCABULARY, EPSILON = 384, 6, 1536, 12, 40_000, 1e-7
SPAN = 256  # relative places kept on each side
EXACT = SPAN // 2
FARTHEST = 512  # pieces; the place from which all are one
FIRST_SIGN, SIGNS = 4, 6  # entries of the vocabulary that stand for what is no word
SIZE = WIDTH // HEADS


def relative_rows(length: int) -> Tensor:
    """Row of the relative table for each distance from ``length - 1`` down to ``1 - length``."""
    distance = torch.arange(length - 1, -length, -1)
    far = torch.ceil(torch.log(distance.abs().clamp(min=1) / EXACT) / math.log((FARTHEST - 1) / EXACT) * (EXACT - 1)) + EXACT
    bucket = torch.where(distance.abs() <= EXACT, distance.float(), far * distance.sign())
    return (bucket.long() + SPAN).clamp(0, 2 * SPAN - 1)


def skewed(by_distance: Tensor) -> Tensor:
    """From scores [..., i, distance] with distances from ``length - 1`` down to scores [..., i, j] by place: distance is i - j."""
    *lead, length, width = by_distance.shape
    padded = F.pad(by_distance, (1, 0)).reshape(*lead, -1)[..., length:]
    return padded.reshape(*lead, length, width)[..., :length]


class Layer(nn.Module):
    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = (nn.LayerNorm(WIDTH, eps=EPSILON) for _ in range(2))
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor, places: Tensor) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = (f(x).view(batch, length, HEADS, SIZE).transpose(1, 2) for f in (self.query, self.key, self.value))
        place_q, place_k = (f(places).view(-1, HEADS, SIZE).transpose(0, 1) for f in (self.query, self.key))
        scale = (SIZE * 3) ** -0.5
        scores = q @ k.transpose(2, 3)
        scores = scores + skewed(q @ place_k.transpose(1, 2))
        # Rows are keys here, so distances run the other way: the same table turned round.
        scores = scores + skewed((k @ place_q.transpose(1, 2)).flip(-1)).transpose(2, 3)
        weights = torch.softmax(scores * scale + mask, dim=-1).to(v.dtype)
        mixed = (weights @ v).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.dropout(self.output(mixed)))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Coder(nn.Module):
    """Piece ids and places of the candidates to scores [batch, candidates, stances + flags]. The word vectors are those of the base and stay so."""

    def __init__(self, layers: int = LAYERS, dropout: float = 0.1) -> None:
        super().__init__()
        self.words, self.relative = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(2 * SPAN, WIDTH)
        self.words.weight.requires_grad_(False)
        self.signs, self.kinds = nn.Embedding(SIGNS, WIDTH), nn.Embedding(2, WIDTH)
        nn.init.zeros_(self.signs.weight)
        nn.init.zeros_(self.kinds.weight)
        self.norm, self.relative_norm = nn.LayerNorm(WIDTH, eps=EPSILON), nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.dropout = Dropout(dropout)
        self.hidden, self.scores = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, len(STANCES) + len(FLAGS))

    def word_table(self) -> Tensor:
        """Word vectors with those of the signs added, as the network uses them."""
        table = self.words.weight.clone()
        table[FIRST_SIGN : FIRST_SIGN + SIGNS] += self.signs.weight
        return table

    def forward(self, ids: Tensor, kinds: Tensor, mask: Tensor, marks: Tensor) -> Tensor:
        is_sign = ((ids >= FIRST_SIGN) & (ids < FIRST_SIGN + SIGNS)).unsqueeze(-1)
        x = self.words(ids) + self.signs((ids - FIRST_SIGN).clamp(0, SIGNS - 1)) * is_sign + self.kinds(kinds)
        x = self.dropout(self.norm(x) * mask.unsqueeze(-1))
        bias = torch.zeros(mask.shape, dtype=torch.bfloat16 if torch.is_autocast_enabled("cpu") else x.dtype)
        bias = bias.masked_fill(mask == 0, FORBIDDEN)[:, None, None, :]
        places = self.relative_norm(self.relative.weight)[relative_rows(ids.shape[1])]
        for layer in self.layers:
            x = layer(x, bias, places)
        at_candidates = x[torch.arange(len(ids))[:, None], marks]
        return self.scores(self.dropout(F.gelu(self.hidden(at_candidates)))).float()


def load_base(model: Coder, file: Path) -> None:
    """Takes the encoder from what ``entailment_base`` wrote; what begins untrained is left as it is."""
    base = torch.load(file)
    own = model.state_dict()
    for name, value in base.items():
        if name in own:
            own[name].copy_(value)
