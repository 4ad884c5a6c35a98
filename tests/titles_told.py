"""What the tests of the stage `titles` ask of a text: its people, and what roles one of them has."""

from pipeline.layers import Layers
from pipeline.run import analyse

Roles = list[tuple[str | None, str, str]]
Held = set[tuple[str, str | None]]


def read(text: str) -> Layers:
    """The layers up to the people, roles and bodies."""
    return analyse(text, until="titles")


def people(text: str) -> set[str]:
    """The names of all people."""
    return {one.name for one in read(text).people}


def roles(layers: Layers, name: str) -> Roles:
    """Body, position and status of each role of `name`, in order; fails if nobody is called so."""
    bodies = {body.id: body.name for body in layers.organizations}
    person = next(person for person in layers.people if person.name == name)
    return [
        (bodies[role.organization] if role.organization else None, role.position.of(layers.document.text), role.status)
        for role in person.roles
    ]


def held(layers: Layers, name: str) -> Held:
    """Position and body of each role of `name`, whenever it was held."""
    return {(position, body) for body, position, _ in roles(layers, name)}
