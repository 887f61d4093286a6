"""Sealed split: flow sheets, dates across and days downwards."""
from dates import restated, years
from facts import House
from layout import esc, page, raised, scribble, tr
from patients import si, tests
from registry import ALL, sample
from rows import put, read_plan


@sample("sealed-lab-2", ALL, "Layout: Saudi flow sheet, five dates across, interval and unit in small type under the name of the test, arrows behind the values, dashes where nothing was done.")
def saudi_sheet(d):
    r, h = d.r, House(low="↓", high="↑", between=" – ", below="< {}", above="> {}")
    last = d.collected("%d-%m-%Y")
    days = [last.plus(-n) for n in (21, 14, 7, 2, 0)]
    born, who = d.birth(1958, 1996), r.choice(["Turki Al-Harthy", "Majed Al-Sulaimi", "Fahad Al-Otaibi"])
    age = years(born, last)
    levels = [dict(wbc=(5, 8), rbc=(3.6, 4.2), plt=(140, 240)), dict(wbc=(3.2, 5), rbc=(3.2, 3.6), plt=(90, 140)), dict(wbc=(.4, .9), rbc=(2.7, 3), plt=(16, 30)), dict(wbc=(.8, 1.6), rbc=(2.6, 2.9), plt=(24, 45)), dict(wbc=(1.9, 3.4), rbc=(2.7, 3.1), plt=(44, 82))]
    draws = [si(tests(r, age, False, **k)) for k in levels]
    mrn, issuer = d.digits(7), "Red Sea Specialist Hospital"
    d.source("lab.cbc", issuer, last, role="reported")
    d.patient(who, "male", born, age, MRN=mrn)
    text = """# COMPLETE BLOOD COUNT
        WBC | wbc | 2 | x10⁹/L | 3.9 | 11
        RBC | rbc | 2 | x10¹²/L | 4.7 | 6.1
        Hemoglobin | hgb | 0 | g/L | 135 | 180
        Hematocrit | hct | 3 | L/L | .42 | .52
        MCV | mcv | 1 | fL | 80 | 94
        Platelets | plt | 0 | x10⁹/L | 155 | 435
        Neutrophils # | neut_abs | 2 | x10⁹/L | 1.35 | 7.5
        Lymphocytes # | lymph_abs | 2 | x10⁹/L | 1.5 | 4.3
        Monocytes # | mono_abs | 2 | x10⁹/L | .2 | 1
        # RENAL AND LIVER PROFILE
        Urea | urea | 1 | mmol/L | 2.5 | 7.5
        Creatinine | creat | 0 | µmol/L | 64 | 115
        Sodium | na | 0 | mmol/L | 136 | 145
        Potassium | k | 1 | mmol/L | 3.5 | 5.1
        Magnesium | mg | 2 | mmol/L | .7 | 1.05
        Phosphate | phos | 2 | mmol/L | .74 | 1.52
        ALT | alt | 0 | U/L | 10 | 45
        AST | ast | 0 | U/L | 10 | 45
        Total bilirubin | bili_total | 1 | µmol/L | 3 | 21
        Albumin | albumin | 0 | g/L | 34 | 50
        # INFLAMMATION
        LDH | ldh | 0 | U/L | 135 | 225
        CRP | crp | 1 | mg/L | | 5
        Ferritin | ferritin | 0 | µg/L | 30 | 400
        Fibrinogen | fibrinogen | 2 | g/L | 1.8 | 3.5"""
    seldom = {"ferritin": (0, 2, 3, 4), "fibrinogen": (2, 3, 4), "ldh": (0, 2, 4), "mg": (0, 1, 3, 4), "phos": (0, 3, 4), "albumin": (0, 2, 4)}
    plans = [read_plan(text, v) for v in draws]
    out = ""
    for n, first in enumerate(plans[0]):
        if isinstance(first, str):
            out += f"<tr><td colspan=6 class='g'>{first}</td></tr>"
            continue
        done = seldom.get(first[1], range(5))
        q = {k: put(d, h, days[k], plans[k][n]) for k in done}
        span = next(iter(q.values())).range
        cells = [f"{q[k].value} <b>{q[k].flag}</b>" if k in q else "---" for k in range(5)]
        out += tr([f"{first[0]}<br><span class='k'>{esc(span)} {raised(first[4])}</span>", *cells], ["n", "c", "c", "c", "c", "c"])
    d.never("observation", "a dash is no result", code="fibrinogen", text=f"any value on {days[0].date}")
    d.never("observation", "a limit in the legend", text="20")
    heads = "".join(f"<td class='c'>{x}<br>{t}</td>" for x, t in zip(days, ("06:10", "05:55", "06:02", "05:48", "06:15")))
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:14pt;color:#0b6e4f">{issuer}</b><br>Hematology / BMT Ward 7B</td><td class="c" style="font-family:'Noto Naskh Arabic';font-size:12pt;color:#0b6e4f">مستشفى البحر الأحمر التخصصي</td></tr></table>
<p class="id">Patient: <b>{who}</b> &nbsp;&nbsp; MRN: <b>{mrn}</b> &nbsp;&nbsp; DOB: {born:%d-%m-%Y} &nbsp;&nbsp; Age/Sex: {age} Y / M &nbsp;&nbsp; Printed: {last} 11:40</p>
<table class="t"><tr class="h"><td>Test<br><span class="k">Reference, unit</span></td>{heads}</tr>{out}</table>
<p class="s" style="margin-top:5pt">↑ above, ↓ below the reference interval. --- not requested. Platelets below 20 are telephoned to the ward.</p>""",
        css=".hd { border-bottom: 2.4pt solid #0b6e4f } .id { margin: 5pt 0 } .t td { border-bottom: .4pt solid #9bb8ad; padding: .6pt 4pt; vertical-align: middle; line-height: 1.08 } .h td { background: #0b6e4f; color: #fff; font-weight: bold } .h .k { color: #fff } .k { font-size: 7.8pt; color: #333 } .g { background: #e0efe9; font-weight: bold } .n { width: 27% } sup { font-size: 70% }",
        font="DejaVu Sans", pt=8.6, margin="9mm 12mm 8mm", lang="en-SA")


@sample("sealed-lab-3", ALL, "Layout: Canadian transplant flow sheet, a row a day from the top with the day after infusion, units in the second line of the head, events in the last column.")
def day_rows(d):
    r, h = d.r, House()
    zero = d.collected("%Y-%m-%d")
    born, who = d.birth(1955, 1990), r.choice(["Fournier, Étienne", "Castellano, Raymond", "Obeng, Kwabena"])
    age = years(born, zero)
    offsets = (-6, -3, 0, 2, 4, 7, 9, 11, 14, 18, 21, 28)
    ph, issuer = f"{d.digits(4)}-{d.digits(3)}-{d.digits(3)}", "Okanagan Valley Cancer Centre, Cell Therapy Program"
    d.source("lab.cbc", issuer, zero.plus(28), role="reported")
    d.patient(who, "male", born, PHN=ph)
    wbcs = (4.8, 2.1, .6, .3, .2, .2, .4, .9, 1.6, 2.2, 2.9, 3.4)
    plts = (168, 121, 84, 52, 31, 19, 17, 22, 28, 36, 47, 71)
    crps = (4, 6, 18, 74, 142, 96, 38, 14, 8, 6, 5, 4)
    columns = (("WBC", "wbc", 1, "x10^9/L"), ("ANC", "neut_abs", 1, "x10^9/L"), ("Hb", "hgb", 0, "g/L"), ("Plt", "plt", 0, "x10^9/L"), ("Creat", "creat", 0, "umol/L"), ("K", "k", 1, "mmol/L"),
               ("Bili", "bili_total", 0, "umol/L"), ("ALT", "alt", 0, "U/L"), ("LDH", "ldh", 0, "U/L"), ("CRP", "crp", 0, "mg/L"), ("Ferritin", "ferritin", 0, "ug/L"), ("Fibr", "fibrinogen", 1, "g/L"))
    events = {0: "cells infused", 2: "T 38.6", 4: "CRS 1", 7: "PRBC 2 u", 9: "plt 1 u", 14: "to 7C", 21: "home", 28: "PET"}
    body = ""
    for n, day in enumerate(offsets):
        when = zero.plus(day)
        v = si(tests(r, age, False, wbc=(wbcs[n], wbcs[n]), rbc=(2.5, 3.4), plt=(plts[n], plts[n]), wbc_decimals=1))
        v |= {"crp": crps[n], "ferritin": r.randint(300, 900) * (1 + 2 * (2 <= day <= 9)), "neut_abs": round(wbcs[n] * r.uniform(.35, .6), 1)}
        skip = {"ferritin": day in (-3, 9, 18), "fibrinogen": day in (-6, -3, 0, 18, 21), "ldh": day in (-3, 9)}
        shown = ["" if skip.get(code) else d.observation(code, name, h.number(round(v[code], places), places), unit, when) for name, code, places, unit in columns]
        body += tr([str(when), f"{day:+d}" if day else "0", *shown, events.get(day, "")], ["d", "c", *["r"] * len(columns), "e"])
    d.treat("cell-therapy", "axicabtagene ciloleucel", "axicabtagene ciloleucel", None, ["axicabtagene ciloleucel"], start=restated(zero, zero.pattern))
    d.fact("diagnoses", code="DLBCL", printed="DLBCL")
    d.fact("statements", question="prior-car-t", answer="yes")
    d.never("observation", "day after infusion, not a value", text="+14")
    d.never("observation", "triggers of transfusion", code="plt", text="10")
    d.never("observation", "units of blood and temperatures", text="38.6")
    d.never("observation", "grade of cytokine release", text="CRS 1")
    head1 = "".join(f"<td class='r'>{x[0]}</td>" for x in columns)
    head2 = "".join(f"<td class='r'>{x[3]}</td>" for x in columns)
    d.html = page(f"""
<table><tr><td><b style="font-size:13pt">{issuer.split(', ')[0]}</b><br>{issuer.split(', ')[1]}</td><td class="r"><b>BLOOD WORK FLOW SHEET</b><br>printed {zero.plus(28)}</td></tr></table>
<p class="id"><b>{who}</b> &nbsp; PHN {ph} &nbsp; born {born:%Y-%m-%d} &nbsp; male &nbsp;&nbsp; DLBCL, axicabtagene ciloleucel infused {zero}</p>
<table class="t"><tr class="h"><td>Date</td><td class="c">Day</td>{head1}<td class="e">Events</td></tr><tr class="h2"><td></td><td></td>{head2}<td></td></tr>{body}</table>
<p class="s" style="margin-top:8pt">Transfuse: Hb below 70, Plt below 10 (below 20 when febrile). Blank: not drawn. All drawn at 05:30 from the central line; CRP and ferritin daily while CRS persists.</p>
<p style="margin-top:22pt">Reviewed: ____________________ RN &nbsp;&nbsp;&nbsp; ____________________ MD</p>{scribble(r, 62, 112, 30)}""",
        css=".id { margin: 7pt 0 } .t td { padding: 2.6pt 4pt; white-space: nowrap } .t { border-bottom: 1pt solid #000 } .h td { font-weight: bold; border-top: 1pt solid #000 } .h2 td { font-size: 7.8pt; border-bottom: .8pt solid #000; padding-top: 0 } .t tr:nth-child(even) td { background: #f1f1f1 } .h2 td { background: #fff !important } .d { font-weight: bold } .e { font-size: 7.8pt; padding-left: 8pt !important }",
        size="Letter landscape", font="Liberation Sans Narrow", pt=9.6, margin="14mm 16mm", lang="en-CA")
