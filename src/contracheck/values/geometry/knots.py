"""The knots of a directed graph: its strongly connected components (Tarjan, 1972), without recursion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

Graph = Mapping[str, Iterable[str]]


def knots(after: Graph) -> Iterator[list[str]]:
    """The sets of two or more names from each of which every other can be reached; linear in names and links.

    Every name that is led to must be a key. The order follows that of the keys.
    """
    found = _Search(after)
    for name in after:
        if name not in found.number:
            yield from found.visit(name)


class _Search:
    def __init__(self, after: Graph) -> None:
        self.after = after
        self.number: dict[str, int] = {}
        self.low: dict[str, int] = {}
        self.stack: list[str] = []
        self.on_stack: set[str] = set()

    def visit(self, root: str) -> Iterator[list[str]]:
        """The knots that are finished while looking from `root`."""
        path = [(root, iter(self._enter(root)))]
        while path:
            name, others = path[-1]
            other = next(others, None)
            if other is None:
                path.pop()
                if path:
                    self.low[path[-1][0]] = min(self.low[path[-1][0]], self.low[name])
                yield from self._leave(name)
            elif other not in self.number:
                path.append((other, iter(self._enter(other))))
            elif other in self.on_stack:
                self.low[name] = min(self.low[name], self.number[other])

    def _enter(self, name: str) -> Iterable[str]:
        self.number[name] = self.low[name] = len(self.number)
        self.stack.append(name)
        self.on_stack.add(name)
        return self.after[name]

    def _leave(self, name: str) -> Iterator[list[str]]:
        if self.low[name] != self.number[name]:
            return
        place = _last(self.stack, name)
        knot = self.stack[place:]
        del self.stack[place:]
        self.on_stack.difference_update(knot)
        if len(knot) > 1:
            yield knot


def _last(stack: list[str], name: str) -> int:
    """Where `name` stands, looked for from the end, where it is."""
    return next(place for place in range(len(stack) - 1, -1, -1) if stack[place] == name)
