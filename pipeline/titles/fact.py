"""What the title grammar finds: one position of one named person, and the body where it is held."""

from typing import Literal

from pipeline.spans import Span
from pipeline.titles.bodies import Body
from pipeline.titles.positions import Post
from pipeline.values import dataclass

Status = Literal["current", "former", "acting", "nominated"]


@dataclass(frozen=True, slots=True)
class Fact:
    """One position of the person named at `name`."""

    name: Span
    post: Post
    organization: Body | None
    status: Status
    evidence: Span
    follows: bool = False  # printed after the name, as an address: 甲总理

    def __hash__(self) -> int:  # of all fields, a post with its body among them, it takes twenty times as long
        return hash((self.name, self.evidence))
