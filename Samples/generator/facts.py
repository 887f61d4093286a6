"""The gold record that is filled while a page is written, and how one laboratory writes its numbers."""
import datetime as dt
import random
from dataclasses import dataclass

from dates import PERSIAN, Day


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

    def monoclonal(self, when, heavy, light, spike, unit):
        """The paraprotein of a serum twice: as its electrophoresis and as its immunofixation tell it."""
        for method, concentration in (("spep", {"value": {"printed": spike}, "unit": {"printed": unit}}), ("ife", None)):
            self.fact("paraproteins", when, isotype={"heavy": heavy, "light": light}, concentration=concentration, specimen="serum", method=method, assertion="present")

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
