"""What the tests of whole records ask of one: who says what, and who holds which post."""

from pipeline import Record

Said = list[tuple[str, str | None, str]]
Held = list[tuple[str, str | None, str | None, str]]


def said(record: Record) -> Said:
    """Type, speaker and words of every quotation; the speaker by name, else as printed."""
    who = {each.id: each.name for each in (*record.people, *record.organizations)}
    found = []
    for quote in record.quotes:
        mention = quote.speaker.mention
        name = who.get(quote.speaker.ref or "") or (mention.text if mention else None)
        found.append((quote.type, name, "/".join(part.span.text for part in quote.parts)))
    return found


def held(record: Record) -> Held:
    """Name, position, organization and status of every role; a person without one once."""
    bodies = {body.id: body.name for body in record.organizations}
    found: Held = []
    for person in record.people:
        roles = [
            (
                person.name,
                role.position.text if role.position else None,
                bodies.get(role.organization or ""),
                role.status,
            )
            for role in person.roles
        ]
        found += roles or [(person.name, None, None, "")]
    return found
