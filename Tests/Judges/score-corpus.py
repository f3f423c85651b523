#!/usr/bin/env python3
"""Scores verdicts on labelled stopped tasks.

usage: score-corpus.py CORPUS VERDICTS [--min-f1 F] [--max-misses N]

CORPUS    JSON lines with "label", "task" and optionally "id" and "ambiguous_with"
VERDICTS  what `ecs-sweep classify -o ndjson` prints for these tasks, in the same order

Rows with "ambiguous_with" are counted apart: any of their labels is right.
Exits 1 below a threshold, 2 when the files do not belong together.
"""
import argparse
import json
import sys

CLASSES = ["CODE_BUG", "OOM", "RESOURCE", "CONFIG", "UNKNOWN", "BENIGN"]


def read_lines(path):
    with (sys.stdin if path == "-" else open(path, encoding="utf-8")) as lines:
        return [json.loads(line) for line in lines if line.strip()]


def pair(rows, verdicts):
    if len(rows) != len(verdicts):
        sys.exit(fail(f"{len(rows)} labelled tasks, but {len(verdicts)} verdicts"))
    for number, (row, verdict) in enumerate(zip(rows, verdicts), 1):
        expected, actual = row["task"].get("taskArn"), verdict.get("taskArn")
        if expected and actual and expected != actual:
            sys.exit(fail(f"line {number}: verdict of {actual}, task {expected}"))
        for kind, name in (("label", row["label"]), ("bucket", verdict["bucket"])):
            if name not in CLASSES:
                sys.exit(fail(f"line {number}: unknown {kind} {name}"))
    return list(zip(rows, verdicts))


def fail(message):
    print(f"score-corpus: {message}", file=sys.stderr)
    return 2


def ratio(part, whole):
    return part / whole if whole else 1.0


def print_matrix(counts):
    print("label \\ verdict".ljust(16) + "".join(name.rjust(10) for name in CLASSES))
    for label in CLASSES:
        print(label.ljust(16) + "".join(str(counts[label, name] or ".").rjust(10) for name in CLASSES))


def print_classes(counts):
    """Prints precision, recall and F1 of each class; returns the mean F1 and the misses by class."""
    print("\nclass".ljust(17) + "rows".rjust(6) + "precision".rjust(11) + "recall".rjust(8) + "F1".rjust(8))
    scores, misses = [], {}
    for name in CLASSES:
        right = counts[name, name]
        actual = sum(counts[name, other] for other in CLASSES)
        predicted = sum(counts[other, name] for other in CLASSES)
        f1 = ratio(2 * right, actual + predicted)
        scores.append(f1)
        misses[name] = actual - right
        print(
            name.ljust(16) + str(actual).rjust(6) + f"{ratio(right, predicted):11.3f}"
            f"{ratio(right, actual):8.3f}{f1:8.3f}"
        )
    return sum(scores) / len(scores), misses


def print_misses(pairs):
    for row, verdict in pairs:
        print(f"  {row.get('id', '?')}: {row['label']} read as {verdict['bucket']} ({verdict.get('cause')}): "
              f"{json.dumps(verdict.get('reason'))[:120]}")


def main():
    parser = argparse.ArgumentParser(description="Scores verdicts on labelled stopped tasks.")
    parser.add_argument("corpus")
    parser.add_argument("verdicts")
    parser.add_argument("--min-f1", type=float, default=0.0, help="least macro-F1 over the six classes")
    parser.add_argument("--max-misses", type=int, help="most misses in any one class")
    arguments = parser.parse_args()

    pairs = pair(read_lines(arguments.corpus), read_lines(arguments.verdicts))
    clear = [(row, verdict) for row, verdict in pairs if not row.get("ambiguous_with")]
    ambiguous = [(row, verdict) for row, verdict in pairs if row.get("ambiguous_with")]

    counts = {(label, name): 0 for label in CLASSES for name in CLASSES}
    for row, verdict in clear:
        counts[row["label"], verdict["bucket"]] += 1
    print_matrix(counts)
    macro_f1, misses = print_classes(counts)
    print(f"\nmacro-F1 {macro_f1:.4f} over {len(clear)} clear rows; misses {sum(misses.values())}")
    print_misses([(row, verdict) for row, verdict in clear if row["label"] != verdict["bucket"]])

    if ambiguous:
        exact = sum(row["label"] == verdict["bucket"] for row, verdict in ambiguous)
        wrong = [(r, v) for r, v in ambiguous if v["bucket"] not in [r["label"], *r["ambiguous_with"]]]
        print(f"ambiguous rows: {len(ambiguous)}, the label itself {exact}, "
              f"a defensible one {len(ambiguous) - exact - len(wrong)}, neither {len(wrong)}")
        print_misses(wrong)

    below = macro_f1 < arguments.min_f1
    too_many = arguments.max_misses is not None and max(misses.values()) > arguments.max_misses
    return 1 if below or too_many else 0


if __name__ == "__main__":
    sys.exit(main())
