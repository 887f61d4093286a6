"""Fresh split: what its pages share. The pages themselves stand in the other fresh_*.py."""
import datetime as dt

from facts import Day, blood, esc
from unseen_tools import ALL, TWO_PAGES, chemistry, put, tr

__all__ = ["ALL", "TWO_PAGES", "bare", "body", "month", "on", "plan", "put", "si", "tests", "tr", "word", "years"]


def years(birth, when):
    return when.date.year - birth.year - ((when.date.month, when.date.day) < (birth.month, birth.day))


def month(year, number, pattern):
    return Day(dt.date(year, number, 1), pattern, "stated")


def on(year, number, day_, pattern, role="stated"):
    return Day(dt.date(year, number, day_), pattern, role)


def tests(r, age, female, **count):
    """One patient's blood count, chemistry, clotting and proteins in conventional units."""
    u = r.uniform
    v = blood(r, **count) | chemistry(r, age, female)
    v["inr"] = round(u(.95, 1.42), 2)
    v["pt"] = round(11.8 * v["inr"] ** .95, 1)
    v["aptt"] = round(u(24, 46), 1)
    v["fibrinogen"] = r.randint(148, 612)
    v["ddimer"] = round(u(.22, 4.6), 2)
    v["b2m"] = round(u(1.4, 6.8), 2)
    v["igg"], v["iga"], v["igm"] = r.randint(180, 760), r.randint(12, 130), r.randint(9, 90)
    v["pct"] = round(u(.05, 1.8), 2)
    v["il6"] = round(u(2.2, 88), 1)
    v["hapto"] = r.randint(24, 260)
    v["ntprobnp"] = r.randint(58, 920)
    v["tg"] = r.randint(74, 288)
    v["esr"] = r.randint(12, 104)
    v["urea"] = round(v["bun"] * 2.14, 1)
    v["retic_pct"] = round(u(.3, 2.6), 2)
    return v


def si(v):
    """The same values in the units of Europe and its former colonies."""
    s = dict(v)
    for key, factor, places in (("hgb", 10, 0), ("mchc", 10, 0), ("hct", .01, 3), ("creat", 88.4, 0), ("bun", .357, 1), ("bili_total", 17.1, 1), ("bili_direct", 17.1, 1),
                                ("albumin", 10, 0), ("ca", .2495, 2), ("urate", 59.48, 0), ("phos", .3229, 2), ("mg", .4114, 2), ("glucose", .0555, 1), ("fibrinogen", .01, 2),
                                ("igg", .01, 2), ("iga", .01, 2), ("igm", .01, 2), ("tg", .01129, 2), ("hapto", .01, 2)):
        s[key] = round(v[key] * factor, places)
    s["urea"] = s["bun"]
    s["tp"] = round(v["tp"] * 10)
    s["globulin"] = s["tp"] - s["albumin"]
    return s


def plan(text, values):
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


def body(rows, section, line):
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


def word(d, code, name, shown, meaning, when=None, **more):
    """A qualitative result; returns it escaped."""
    return esc(d.observation(code, name, shown, "", when, text=meaning, **more))
