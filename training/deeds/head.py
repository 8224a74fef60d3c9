"""The head that finds meetings in what the tagger's layers say of the words of a sentence."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .features import LAYERS
from .marks import TAGS

from tagger.model import WIDTH

MIDDLE = 192
NEIGHBOURS = 5


class Head(nn.Module):
    """Words [sentences, words, layers * width] to scores of tags: each word with its neighbours, and with the sentence as a whole."""

    def __init__(self, mean: Tensor, deviation: Tensor) -> None:
        super().__init__()
        self.mean, self.deviation = nn.Parameter(mean, requires_grad=False), nn.Parameter(deviation, requires_grad=False)
        self.enter = nn.Linear(len(LAYERS) * WIDTH, MIDDLE)
        self.beside = nn.Conv1d(MIDDLE, MIDDLE, NEIGHBOURS, padding=NEIGHBOURS // 2)
        self.whole = nn.Linear(MIDDLE, MIDDLE)
        self.tags = nn.Linear(MIDDLE, len(TAGS))

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        x = F.dropout((x - self.mean) / self.deviation, 0.35, self.training)
        h = F.gelu(self.enter(x)) * mask[..., None]
        whole = F.gelu(self.whole(h.sum(1) / mask.sum(1, keepdim=True).clamp(min=1)))
        h = h + F.gelu(self.beside(h.transpose(1, 2))).transpose(1, 2) + whole[:, None, :]
        return self.tags(F.dropout(h, 0.2, self.training))
