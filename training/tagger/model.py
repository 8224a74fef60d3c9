"""The tagger: a MiniLM encoder with added input features, a linear layer on first pieces and a linear-chain CRF."""

from __future__ import annotations

from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from .data import LABELS
from .windows import FEATURES

WIDTH, HEADS, INNER, VOCABULARY, POSITIONS, EPSILON = 384, 12, 1536, 30522, 512, 1e-12
# Feature ids are sums of factors; each factor has its own vectors, folded into one table for export.
FACTORS = (("shape", 1, 4), ("quoted", 4, 2), ("paragraph", 8, 2), ("following", 16, 2), ("before", 32, 2), ("again", 64, 2))
FORBIDDEN = -1e4


class Dropout(nn.Module):
    """Dropout with one mask for all rows of a batch: drawing a mask of its own for each costs a tenth of a step."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.rate == 0:
            return x
        kept = torch.rand(x.shape[1:], dtype=torch.float32) >= self.rate
        return x * (kept / (1 - self.rate)).to(x.dtype)


class Layer(nn.Module):
    """One transformer layer, normalised after each sum as in BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = (nn.LayerNorm(WIDTH, eps=EPSILON) for _ in range(2))
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = (f(x).view(batch, length, HEADS, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        weights = torch.softmax(q @ k.transpose(2, 3) * (WIDTH // HEADS) ** -0.5 + mask, dim=-1).to(v.dtype)
        mixed = weights @ v
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.dropout(self.output(mixed)))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Tagger(nn.Module):
    """Piece ids and feature ids to label scores; ``features=False`` switches the added inputs off."""

    def __init__(self, layers: int = 6, dropout: float = 0.1, features: bool = True) -> None:
        super().__init__()
        self.words, self.positions = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.factors = nn.ParameterDict({name: nn.Parameter(torch.zeros(n, WIDTH)) for name, _, n in FACTORS})
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.dropout = Dropout(dropout)
        self.tags, self.nested = nn.Linear(WIDTH, len(LABELS)), nn.Linear(WIDTH, 1)
        self.transitions = nn.Parameter(torch.zeros(len(LABELS), len(LABELS)))
        self.use_features = features

    def feature_table(self) -> Tensor:
        """One vector per feature id, the token type of BERT included."""
        ids = torch.arange(FEATURES)
        table = self.kind.expand(FEATURES, WIDTH)
        if self.use_features:
            for name, step, n in FACTORS:
                table = table + self.factors[name][ids // step % n]
        return table

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Scores [batch, pieces, labels] and nested scores [batch, pieces]; ``mask`` is 1 on pieces, 0 on padding."""
        x = self.words(ids) + self.positions(torch.arange(ids.shape[1])) + F.embedding(features, self.feature_table())
        x = self.dropout(self.norm(x))
        bias = torch.zeros(mask.shape, dtype=torch.bfloat16 if torch.is_autocast_enabled("cpu") else x.dtype)
        bias = bias.masked_fill(mask == 0, FORBIDDEN)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        x = self.dropout(x).float()
        with torch.autocast("cpu", enabled=False):
            return self.tags(x), self.nested(x).squeeze(-1)


def allowed() -> Tensor:
    """Which label may follow which [from, to]: I-x only after B-x or I-x."""
    n = len(LABELS)
    rule = torch.ones(n, n, dtype=torch.bool)
    for to in range(2, n, 2):
        rule[:, to] = False
        rule[to - 1, to] = rule[to, to] = True
    return rule


def crf_loss(scores: Tensor, labels: Tensor, mask: Tensor, transitions: Tensor) -> Tensor:
    """Negative log-likelihood per labelled word. The first word of a window may bear any label."""
    steps = transitions.masked_fill(~allowed(), FORBIDDEN)
    here = scores.gather(2, labels[:, :, None]).squeeze(2)
    moves = steps[labels[:, :-1], labels[:, 1:]].masked_fill(labels_break(labels), 0.0)
    gold = (here * mask).sum(1) + (moves * mask[:, 1:]).sum(1)
    alpha = scores[:, 0]
    for t in range(1, scores.shape[1]):
        following = torch.logsumexp(alpha[:, :, None] + steps, dim=1) + scores[:, t]
        alpha = torch.where(mask[:, t, None] > 0, following, alpha)
    return (torch.logsumexp(alpha, 1) - gold).sum() / mask.sum()


def labels_break(labels: Tensor) -> Tensor:
    """Moves that the rule forbids; only padding has them."""
    return ~allowed()[labels[:, :-1], labels[:, 1:]]


RENAMED = {
    "attention.self.query": "query", "attention.self.key": "key", "attention.self.value": "value",
    "attention.output.dense": "output", "attention.output.LayerNorm": "norm1",
    "intermediate.dense": "up", "output.dense": "down", "output.LayerNorm": "norm2",
}  # fmt: skip


def load_base(model: Tagger, weights: Path, keep: list[int]) -> None:
    """Takes the encoder from a BERT checkpoint; ``keep`` lists which of its layers become ours, in order."""
    base = load_file(weights)
    base = {name.removeprefix("bert."): value for name, value in base.items()}
    own = model.state_dict()
    own["words.weight"].copy_(base["embeddings.word_embeddings.weight"])
    own["positions.weight"].copy_(base["embeddings.position_embeddings.weight"])
    own["kind"].copy_(base["embeddings.token_type_embeddings.weight"][0])
    for part in ("weight", "bias"):
        own[f"norm.{part}"].copy_(base[f"embeddings.LayerNorm.{part}"])
        for ours, theirs in enumerate(keep):
            for name, new in RENAMED.items():
                own[f"layers.{ours}.{new}.{part}"].copy_(base[f"encoder.layer.{theirs}.{name}.{part}"])
