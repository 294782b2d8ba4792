"""How many documents a benchmark is to be run with: one number, or several with commas between."""

import argparse


def read_sizes(text: str) -> list[int]:
    """The numbers in 100,1000; as a type of `argparse`."""
    try:
        return [int(size) for size in text.split(",")]
    except ValueError:
        raise argparse.ArgumentTypeError(f"应当是用逗号隔开的数：{text}") from None
