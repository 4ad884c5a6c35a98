"""The words that play a role beside a number, as the table `noun_roles` lists them by role and explains them."""

from pipeline.lexicon import word_list


def role(name: str) -> tuple[str, ...]:
    """The words that play the role `name`, in the order of the table."""
    return word_list("noun_roles", name)
