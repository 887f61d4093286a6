"""Values, dates, people and the gold record that is filled while a page is written."""
import datetime as dt
import html
import random
import re
from dataclasses import dataclass, field

REGISTRY = {}

PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"
LOWERED = "0123456789-"


def sample(name, variants, notes):
    """Register a template: the renderings it gets and the text of its notes.md."""
    def keep(function):
        REGISTRY[name] = (function, variants.split(), notes.strip())
        return function
    return keep


def esc(text):
    return html.escape(str(text), quote=False)


def raised(text):
    """Escape, and set superscript characters as real superscripts (<sup>)."""
    return re.sub(f"[{RAISED}]+", lambda m: "<sup>" + m[0].translate(str.maketrans(RAISED, LOWERED)) + "</sup>", esc(text))


def day(year, month, number):
    return dt.date(year, month, number)


def jalali(date):
    """Solar Hijri year, month, day of a Gregorian date (valid for the years used here)."""
    new_year = dt.date(date.year, 3, 20 if date.year % 4 == 0 else 21)
    if date < new_year:
        start = dt.date(date.year - 1, 3, 20 if (date.year - 1) % 4 == 0 else 21)
        year = date.year - 622
    else:
        start, year = new_year, date.year - 621
    n = (date - start).days
    return (year, n // 31 + 1, n % 31 + 1) if n < 186 else (year, (n - 186) // 30 + 7, (n - 186) % 30 + 1)


RU_MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
ES_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()


def written(date, pattern):
    if pattern == "jalali":
        return "{:04d}/{:02d}/{:02d}".format(*jalali(date)).translate(PERSIAN)
    if pattern == "zh":
        return f"{date.year}年{date.month}月{date.day}日"
    if pattern == "plain":      # 3 March 2025, without a leading zero
        return f"{date.day} {date:%B %Y}"
    if pattern == "us-long":
        return f"{date:%B} {date.day}, {date.year}"
    if pattern == "es-long":
        return f"{date.day} de {ES_MONTHS[date.month - 1]} de {date.year}"
    return date.strftime(pattern)


@dataclass
class Day:
    """A printed date: how it looks on the page and what it means."""
    date: dt.date
    pattern: str
    role: str = "collected"

    def __str__(self):
        return written(self.date, self.pattern)

    def gold(self):
        precise = "%Y" if self.pattern == "%Y" else "%Y-%m" if not re.search(r"%d|zh|jalali|plain|long", self.pattern) else "%Y-%m-%d"
        return {"value": self.date.strftime(precise), "role": self.role, "printed": str(self)}

    def plus(self, days, role=None):
        return Day(self.date + dt.timedelta(days=days), self.pattern, role or self.role)


@dataclass
class House:
    """How one laboratory writes numbers, ranges and flags."""
    decimal: str = "."
    thousands: str = ""
    between: str = " - "
    low: str = "L"
    high: str = "H"
    normal: str = ""
    persian: bool = False
    below: str = "< {}"
    above: str = "> {}"
    panic_low: str = ""
    panic_high: str = ""

    def number(self, x, decimals):
        s = f"{x:,.{decimals}f}".replace(",", "\0").replace(".", self.decimal).replace("\0", self.thousands)
        return s.translate(PERSIAN) if self.persian else s

    def span(self, low, high, decimals):
        if low is None and high is None:
            return ""
        if low is None:
            return self.below.format(self.number(high, decimals))
        if high is None:
            return self.above.format(self.number(low, decimals))
        return self.number(low, decimals) + self.between + self.number(high, decimals)

    def flag(self, x, low, high, panic=None):
        if panic and x < panic[0] and self.panic_low:
            return self.panic_low
        if panic and x > panic[1] and self.panic_high:
            return self.panic_high
        if low is not None and x < low:
            return self.low
        if high is not None and x > high:
            return self.high
        return self.normal


@dataclass
class Row:
    code: str
    name: str
    value: str
    unit: str = ""
    range: str = ""
    flag: str = ""
    previous: str = ""
    extra: str = ""


EMPTY = ("diagnoses observations markers paraproteins genetics mrd treatments responses imaging "
         "medications comorbidities statements").split()


class Doc:
    """One document: its pages (HTML) and its gold, filled by the same calls."""

    def __init__(self, name, seed):
        self.name, self.r = name, random.Random(f"{seed}/{name}")
        self.gold = {"name": name, "languages": "eng", "sources": [], "patient": {}}
        for key in EMPTY:
            self.gold[key] = []
        self.gold["never"] = []
        self.html = ""
        self.born = None            # bytes, where a template makes its own PDF
        self.check_html = None      # HTML whose text layer is checked instead

    # -- head ---------------------------------------------------------------
    def source(self, code, issuer, date=None, languages="eng", role=None):
        self.gold["languages"] = languages
        entry = {"fileName": "born.pdf", "type": {"code": code}, "issuer": issuer}
        if date:
            g = date.gold()
            entry["date"] = {"value": g["value"], "role": role or g["role"]}
        self.gold["sources"] = [entry]

    def patient(self, name, sex=None, birth=None, age=None, **identifiers):
        p = self.gold["patient"]
        p["name"] = {"value": name}
        if sex:
            p["sex"] = {"value": sex}
        if birth:
            p["birthDate"] = {"value": birth.isoformat()}
        if age is not None:
            p["ageYears"] = {"value": age}
        p["identifiers"] = [{"system": k, "value": v} for k, v in identifiers.items()]

    def birth(self, first=1948, last=1998):
        return dt.date(self.r.randint(first, last), self.r.randint(1, 12), self.r.randint(1, 28))

    def collected(self, pattern, role="collected", first=2024, last=2026):
        """A draw date whose day is above 12, so that its order cannot be mistaken."""
        return Day(dt.date(self.r.randint(first, last), self.r.randint(1, 9), self.r.randint(13, 28)), pattern, role)

    def digits(self, count):
        return str(self.r.randint(1, 9)) + "".join(str(self.r.randint(0, 9)) for _ in range(count - 1))

    # -- laboratory rows ------------------------------------------------------
    def row(self, house, when, code, name, x, decimals, unit="", low=None, high=None, *, comparator=None,
            range_decimals=None, panic=None, range_text=None, keep=True, specimen=None, gold_name=None, flagless=False):
        """One printed row; x is rounded first, and the flag is judged on what is printed."""
        x = round(x, decimals)
        shown = (comparator or "") + house.number(x, decimals)
        rd = decimals if range_decimals is None else range_decimals
        span = range_text or house.span(low, high, rd)
        flag = house.flag(x, low, high, panic) if (low is not None or high is not None) else ""
        if keep:
            self.observation(code, gold_name or name, shown, unit, when, low, high, span, "" if flagless else flag, comparator=comparator, specimen=specimen)
            if house.thousands and x >= 1000:           # "1.534" alone would not say which separator it holds
                self.gold["observations"][-1]["value"]["number"] = x
        return Row(code, name, shown, unit, span, flag)

    def observation(self, code, name, shown, unit="", when=None, low=None, high=None, span="", flag="",
                    text=None, comparator=None, specimen=None):
        value = {"printed": shown}
        if comparator:
            value["comparator"] = comparator
        if text:
            value["text"] = text
        fact = {"code": code}
        if name:
            fact["printedName"] = name
        fact["value"] = value
        if unit:
            fact["unit"] = {"printed": unit}
        if span:
            fact["range"] = {k: float(v) for k, v in (("low", low), ("high", high)) if v is not None} | {"text": span}
        if flag:
            fact["flag"] = {"printed": flag}
        if specimen:
            fact["specimen"] = specimen
        if when:
            fact["date"] = when.gold()
        self.gold["observations"].append(fact)
        return shown

    def told(self, code, shown, unit="", when=None, **more):
        """A value inside prose; returns the printed value."""
        return self.observation(code, None, shown, unit, when, **more)

    # -- other facts -----------------------------------------------------------
    def fact(self, kind, when=None, **fields):
        self.gold[kind].append({k: v for k, v in fields.items() if v is not None} | ({"date": when.gold()} if when else {}))

    def marker(self, marker, status, percent=None, intensity=None, population=None, specimen=None, when=None, method="flow"):
        self.fact("markers", when, marker=marker, method=method, status=status,
                  percent={"printed": percent} if percent else None, intensity=intensity, population=population, specimen=specimen)

    def treat(self, kind, id=None, printed=None, line=None, drugs=(), start=None, end=None, cycles=None,
              best=None, stopped=None, assertion="present", said=True):
        t = {"line": line, "kind": kind}
        regimen = {k: v for k, v in (("id", id), ("printed", printed)) if v}
        if regimen:
            t["regimen"] = regimen
        if drugs:
            t["drugs"] = [dict(zip(("id", "dose"), x)) if isinstance(x, tuple) else {"id": x} for x in drugs]
        for k, v in (("start", start), ("end", end)):
            if v:
                t[k] = v.gold()
        t |= {"cycles": cycles, "bestResponse": best, "reasonStopped": stopped, "assertion": assertion}
        self.gold["treatments"].append({k: v for k, v in t.items() if v is not None})
        if best and said:
            self.fact("responses", category=best, treatment=id or (t["drugs"][0]["id"] if drugs else printed))

    def never(self, kind, why, **what):
        self.gold["never"].append({"kind": kind, **what, "why": why})


# -- blood -----------------------------------------------------------------------
def blood(r, wbc=(4.2, 9.5), rbc=(3.9, 4.9), mcv=(84, 96), plt=(160, 370), parts=None, wbc_decimals=2, part_decimals=1):
    """A consistent blood count: MCV = Hct/RBC, MCH = Hb/RBC, MCHC = Hb/Hct, absolute = WBC x %."""
    v = {"wbc": round(r.uniform(*wbc), wbc_decimals), "rbc": round(r.uniform(*rbc), 2)}
    v["hct"] = round(v["rbc"] * r.uniform(*mcv) / 10, 1)
    v["hgb"] = round(v["hct"] * r.uniform(.322, .346), 1)
    v["mcv"] = round(v["hct"] * 10 / v["rbc"], 1)
    v["mch"] = round(v["hgb"] * 10 / v["rbc"], 1)
    v["mchc"] = round(v["hgb"] * 100 / v["hct"], 1)
    v["plt"] = r.randint(*plt)
    v["mpv"] = round(r.uniform(8.4, 11.8), 1)
    v["rdw_cv"] = round(r.uniform(12.4, 17.8), 1)
    v["rdw_sd"] = round(r.uniform(39, 54), 1)
    v["pdw"] = round(r.uniform(10, 16.5), 1)
    v["pct_plateletcrit"] = round(v["plt"] * v["mpv"] / 10000, 2)
    parts = parts or {"lymph": (18, 34), "mono": (5, 11), "eos": (.6, 4), "baso": (.2, 1)}
    rest = 100.0
    for cell, span in parts.items():
        v[cell + "_pct"] = round(r.uniform(*span), part_decimals)
        rest -= v[cell + "_pct"]
    v["neut_pct"] = round(rest, part_decimals)
    for cell in ("neut", *parts):
        v[cell + "_abs"] = round(v["wbc"] * v[cell + "_pct"] / 100, 2)
    return v


CYTOPENIC = dict(wbc=(1.4, 2.9), rbc=(2.5, 3.2), plt=(22, 88))
ANAEMIC = dict(wbc=(3.1, 6.4), rbc=(2.8, 3.5), plt=(105, 220))
