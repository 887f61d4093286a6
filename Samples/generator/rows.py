"""Rows of results from plans: what is printed and what goes into the gold, in one call."""
from layout import esc


def put(d, house, when, x, **more):
    """One row of a plan: name, code, value, decimals, unit, low, high."""
    name, code, value, places, unit, low, high = x
    return d.row(house, when, code, name, value, places, unit, low, high, **more)


def read_plan(text, values):
    """Rows of a page from lines "name | code | decimals | unit | low | high"; "# …" is a section, "?key" a test outside the vocabulary."""
    limit = lambda t: float(t) if t else None
    out = []
    for line in filter(None, map(str.strip, text.strip().splitlines())):
        if line.startswith("#"):
            out.append(line[1:].strip())
            continue
        name, key, places, unit, low, high = ([x.strip() for x in line.split("|")] + [""] * 6)[:6]
        out.append((name, None if key.startswith("?") else key, values[key.lstrip("?")], int(places), unit, limit(low), limit(high)))
    return out


def table_rows(rows, section, line):
    """Rows of a plan as HTML: a function for a section, one for a test."""
    return "".join(section(x) if isinstance(x, str) else line(x) for x in rows)


def bare(d, house, when, x):
    """A result printed without its limits: what stands in the cell, and the sign."""
    name, code, value, places, unit, low, high = x
    value = round(value, places)
    sign = house.flag(value, low, high)
    shown = house.number(value, places)
    d.observation(code, name, shown, unit, when, flag=sign)
    return shown, sign


def qualitative(d, code, name, shown, meaning, when=None, **more):
    """A qualitative result; returns it escaped."""
    return esc(d.observation(code, name, shown, "", when, text=meaning, **more))


def across(d, house, days, plans):
    """Tests with a result a day: what stands first in the row, and for every day the shown value and its sign."""
    for tests_ in zip(*plans):
        first = tests_[0]
        yield (first, []) if isinstance(first, str) else (first, [bare(d, house, day, x) for day, x in zip(days, tests_)])


def limits(house, x):
    """The interval of a plan's test as this laboratory prints it."""
    return esc(house.span(x[5], x[6], x[3]))


def earlier(d, house, when, x):
    """A result of an earlier day in a column that prints neither signs nor limits."""
    name, code, value, places, unit, _, _ = x
    return d.observation(code, name, house.number(round(value, places), places), unit, when)
