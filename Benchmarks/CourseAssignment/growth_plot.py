#!/usr/bin/env python3
"""Draws what growth.py measured: time above, gap below, both against the number of courses.

    growth_plot.py growth.csv growth.svg          (needs matplotlib, see requirements.txt)

Points are runs, lines join their medians.
"""

import csv
import statistics
import sys

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot

# Apart in lightness too, so that the picture survives grey printing.
STYLES = [("#1f4e79", "o"), ("#c55a11", "s"), ("#2e9e6b", "^"), ("#555555", "d")]
WORDS = {"first": "first proven bound"}


def read(path):
    with open(path, newline="") as source:
        return [{key: row[key] if key == "budget" else float(row[key] or "nan") for key in row}
                for row in csv.DictReader(source)]


def draw(axes, rows, budget, column, label=None):
    own = [row for row in rows if row["budget"] == budget]
    budgets = list(dict.fromkeys(row["budget"] for row in rows))
    color, marker = STYLES[budgets.index(budget) % len(STYLES)]
    counts = sorted({row["courses"] for row in own})
    medians = [statistics.median(row[column] for row in own if row["courses"] == count) for count in counts]
    axes.plot(counts, medians, color=color, marker=marker, markersize=5, linewidth=1.6, label=label or WORDS.get(budget, f"{budget} s"))
    axes.plot([row["courses"] for row in own], [row[column] for row in own], marker, color=color, markersize=5)


def main():
    rows = read(sys.argv[1])
    matplotlib.rcParams.update({"svg.hashsalt": "twinbeam", "svg.fonttype": "none", "font.size": 10,
                                "font.family": "sans-serif"})
    figure, (time, gap) = pyplot.subplots(2, 1, sharex=True, figsize=(7, 6.2), layout="constrained")
    draw(time, rows, "first", "seconds")
    time.set_yscale("log")
    time.set_ylabel("seconds")
    time.set_title("Time until the first proven bound, greedy placement included", loc="left", fontsize=10)
    for budget in dict.fromkeys(row["budget"] for row in rows):
        draw(gap, rows, budget, "gap", WORDS.get(budget, f"after {budget} s"))
    # Linear below 1 %, so that proven optima have a place.
    gap.set_yscale("symlog", linthresh=1)
    gap.set_ylim(bottom=0, top=110)
    gap.yaxis.set_major_formatter(lambda value, _: f"{value:g}")
    gap.set_ylabel("gap, % of the cost")
    gap.set_title("Gap between cost and proven bound", loc="left", fontsize=10)
    gap.set_xlabel("courses that may move")
    gap.legend(frameon=False)
    gap.set_xscale("log")
    counts = sorted({row["courses"] for row in rows})
    gap.set_xticks(counts, [f"{count:,.0f}" for count in counts], minor=False)
    gap.minorticks_off()
    time.margins(y=0.15)
    time.yaxis.set_major_formatter(lambda value, _: f"{value:g}")
    for axes in (time, gap):
        axes.grid(True, color="#dddddd", linewidth=0.7)
        axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(sys.argv[2], metadata={"Date": None} if sys.argv[2].endswith(".svg") else None)


if __name__ == "__main__":
    main()
