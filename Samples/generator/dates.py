"""Printed dates: how they look on a page and what they mean."""
import datetime as dt
import re
from dataclasses import dataclass

PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


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


def stated(date, pattern):
    return Day(date, pattern, "stated")


def restated(day, pattern):
    """The same day as another place of the text tells it."""
    return stated(day.date, pattern)


def first_stated(r, first, last, pattern):
    """A day of these years to begin a history with; above 12, so that its order cannot be mistaken."""
    return stated(dt.date(r.randint(first, last), r.randint(1, 9), r.randint(13, 28)), pattern)


def month(year, number, pattern):
    return stated(dt.date(year, number, 1), pattern)


def on(year, number, day_, pattern, role="stated"):
    return Day(dt.date(year, number, day_), pattern, role)


def years(birth, when):
    """Age on a printed day."""
    return when.date.year - birth.year - ((when.date.month, when.date.day) < (birth.month, birth.day))
