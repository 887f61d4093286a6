"""Unseen split: American and British laboratory pages in English."""
from dates import years
from facts import House
from layout import esc, page, raised, scribble, tr
from patients import ANAEMIC, CYTOPENIC, blood, chemistry
from registry import ALL, sample
from rows import put


@sample("unseen-lab-1", ALL, "Layout: American reference laboratory, a result stands in the column In Range or Out Of Range.")
def in_or_out(d):
    r, h = d.r, House(between="-", below="< OR = {}", above="> OR = {}")
    b = blood(r, **CYTOPENIC, wbc_decimals=1)
    drawn = d.collected("%m/%d/%Y")
    born, who = d.birth(1941, 1984), r.choice(["ABERNATHY, LORETTA M", "KOWALCZYK, DIANNE R", "THIBODEAUX, YVETTE"])
    age = years(born, drawn)
    c = chemistry(r, age, True)
    spec, req, issuer = f"QH{d.digits(6)}R", d.digits(7), "Meridian Clinical Diagnostics"
    d.source("lab.chemistry", issuer, drawn.plus(1, "reported"))
    d.patient(who, "female", born, age, Specimen=spec)
    body = ""

    def line(x, unit_note="", **more):
        q = put(d, h, drawn, x, **more)
        value = f"<b>{q.value} {q.flag}</b>" if q.flag else ""
        return tr([esc(x[0]), "" if q.flag else q.value, value, f"{esc(q.range)} {esc(q.unit)}{unit_note}", "MCD"], ["n"])

    body += "<tr><td colspan=5 class='p'>COMPREHENSIVE METABOLIC PANEL</td></tr>" + line(("GLUCOSE", "glucose", c["glucose"], 0, "mg/dL", 65, 99)) + "<tr><td></td><td colspan=4 class='k'>Fasting reference interval</td></tr>"
    ratio = round(c["bun"] / c["creat"])
    body += "".join(line(x) for x in [("UREA NITROGEN (BUN)", "bun", c["bun"], 0, "mg/dL", 7, 25), ("CREATININE", "creat", c["creat"], 2, "mg/dL", .5, 1.05)])
    body += line(("eGFR", "egfr", c["egfr"], 0, "mL/min/1.73m2", 60, None)) + line(("BUN/CREATININE RATIO", None, ratio, 0, "", 6, 22), "(calc)")
    body += "".join(line(x) for x in [("SODIUM", "na", c["na"], 0, "mmol/L", 135, 146), ("POTASSIUM", "k", c["k"], 1, "mmol/L", 3.5, 5.3), ("CHLORIDE", "cl", c["cl"], 0, "mmol/L", 98, 110), ("CARBON DIOXIDE", "hco3", c["hco3"], 0, "mmol/L", 20, 32), ("CALCIUM", "ca", c["ca"], 1, "mg/dL", 8.6, 10.4), ("PROTEIN, TOTAL", "tp", c["tp"], 1, "g/dL", 6.1, 8.1), ("ALBUMIN", "albumin", c["albumin"], 1, "g/dL", 3.6, 5.1)])
    body += line(("GLOBULIN", "globulin", c["globulin"], 1, "g/dL", 1.9, 3.7), " (calc)") + line(("ALBUMIN/GLOBULIN RATIO", "ag_ratio", c["ag_ratio"], 1, "", 1, 2.5), "(calc)")
    body += "".join(line(x) for x in [("BILIRUBIN, TOTAL", "bili_total", c["bili_total"], 1, "mg/dL", .2, 1.2), ("ALKALINE PHOSPHATASE", "alp", c["alp"], 0, "U/L", 37, 153), ("AST", "ast", c["ast"], 0, "U/L", 10, 35), ("ALT", "alt", c["alt"], 0, "U/L", 6, 29)])
    body += line(("LD", "ldh", c["ldh"], 0, "U/L", 120, 250))
    body += "<tr><td colspan=5 class='p'>CBC (INCLUDES DIFF/PLT)</td></tr>"
    whole = "Thousand/uL"
    body += "".join(line(x) for x in [("WHITE BLOOD CELL COUNT", "wbc", b["wbc"], 1, whole, 3.8, 10.8), ("RED BLOOD CELL COUNT", "rbc", b["rbc"], 2, "Million/uL", 3.8, 5.1), ("HEMOGLOBIN", "hgb", b["hgb"], 1, "g/dL", 11.7, 15.5), ("HEMATOCRIT", "hct", b["hct"], 1, "%", 35, 45), ("MCV", "mcv", b["mcv"], 1, "fL", 80, 100), ("MCH", "mch", b["mch"], 1, "pg", 27, 33), ("MCHC", "mchc", b["mchc"], 1, "g/dL", 32, 36), ("RDW", "rdw_cv", b["rdw_cv"], 1, "%", 11, 15), ("PLATELET COUNT", "plt", b["plt"], 0, whole, 140, 400), ("MPV", "mpv", b["mpv"], 1, "fL", 7.5, 12.5)])
    body += "".join(line((f"ABSOLUTE {n}", f"{x}_abs", b[f"{x}_abs"] * 1000, 0, "cells/uL", lo, hi)) for n, x, lo, hi in [("NEUTROPHILS", "neut", 1500, 7800), ("LYMPHOCYTES", "lymph", 850, 3900), ("MONOCYTES", "mono", 200, 950), ("EOSINOPHILS", "eos", 15, 500), ("BASOPHILS", "baso", 0, 200)])
    body += "".join(line((n, f"{x}_pct", b[f"{x}_pct"], 1, "%", None, None)) for n, x in [("NEUTROPHILS", "neut"), ("LYMPHOCYTES", "lymph"), ("MONOCYTES", "mono"), ("EOSINOPHILS", "eos"), ("BASOPHILS", "baso")])
    d.never("observation", "requisition number", text=req)
    d.never("date", "reported is not collected", text=str(drawn.plus(1)))
    d.html = page(f"""
<table class="hd"><tr><td style="width:34%"><span style="font:bold 17pt Carlito;color:#1c6b4a">Meridian</span><br><span style="color:#1c6b4a">Clinical Diagnostics</span></td><td><b>PATIENT INFORMATION</b><br><b>{who}</b><br>DOB: {born:%m/%d/%Y} &nbsp; AGE: {age}<br>GENDER: F &nbsp; FASTING: U</td><td><b>REPORT STATUS: FINAL</b><br>ORDERING PHYSICIAN<br>GUTHRIE, PAUL<br>CLIENT NO. 71120 RIVERBEND ONCOLOGY</td></tr>
<tr><td>SPECIMEN: {spec}<br>REQUISITION: {req}</td><td>COLLECTED: {drawn} 10:15 CT<br>RECEIVED: {drawn} 23:41 CT</td><td>REPORTED: {drawn.plus(1)} 06:52 CT</td></tr></table>
<table class="t"><tr class="h"><td>Test Name</td><td>In Range</td><td>Out Of Range</td><td>Reference Range</td><td>Lab</td></tr>{body}</table>
<p class="s" style="margin-top:6pt">PERFORMING SITE: MCD MERIDIAN CLINICAL DIAGNOSTICS, 4100 CANAL ROAD, CLIA: 00D0000001.</p>""",
        css=".hd td { border: .5pt solid #1c6b4a; padding: 3pt 6pt; font-size: 7.6pt } .t { margin-top: 5pt } .h td { background: #1c6b4a; color: #fff; font-weight: bold } .t td { padding: .75pt 5pt } .n { padding-left: 16pt !important } .p { font-weight: bold; padding-top: 4pt !important } .k { font-style: italic; font-size: 7.4pt; text-align: right }",
        size="Letter", font="Liberation Sans", pt=8.3, margin="9mm 12mm 12mm", footer='"' + f'{who} - {spec}' + '      Page " counter(page) " of " counter(pages)')


@sample("unseen-lab-2", ALL, "Layout: American laboratory, result with flag, previous result with its date in one cell, unit, interval.")
def with_previous(d):
    r, h = d.r, House(low="Low", high="High", between="-", below="<{}", above=">{}")
    b, old = blood(r, **ANAEMIC, wbc_decimals=1, part_decimals=0), blood(r, **CYTOPENIC, wbc_decimals=1, part_decimals=0)
    drawn = d.collected("%m/%d/%Y")
    before = drawn.plus(-r.randint(50, 120))
    born, who = d.birth(1945, 1990), r.choice(["Castellanos, Rodrigo", "Haldorsen, Kenneth J", "Mbeki-Roth, Desmond"])
    acc, issuer = f"{drawn.date:%j}-{d.digits(3)}-{d.digits(4)}-0", "UnionLab Corporation of America"
    c, was = chemistry(r, years(born, drawn), False), chemistry(r, years(born, before), False)
    d.source("lab.cbc", issuer, drawn.plus(1, "reported"))
    d.patient(who, "male", born, years(born, drawn), AccessionID=acc)

    def table(title, plan, now, then):
        body = ""
        for n, code, p, unit, lo, hi in plan:
            q = put(d, h, drawn, (n, code, now[code], p, unit, lo, hi))
            o = put(d, h, before, (n, code, then[code], p, unit, lo, hi), flagless=True)
            body += tr([f"{esc(n)} <sup>01</sup>", f"<b>{q.value}</b>" if q.flag else q.value, f"<b>{q.flag}</b>", o.value, str(before), esc(unit), q.range], ["n", "r", "f", "r", "s g", "s", ""])
        return f"<p class='p'>{title}</p><table class='t'><tr class='h'><td>Test</td><td colspan=2>Current Result and Flag</td><td colspan=2>Previous Result and Date</td><td>Units</td><td>Reference Interval</td></tr>{body}</table>"

    counts = [("WBC", "wbc", 1, "x10E3/uL", 3.4, 10.8), ("RBC", "rbc", 2, "x10E6/uL", 4.14, 5.8), ("Hemoglobin", "hgb", 1, "g/dL", 13, 17.7), ("Hematocrit", "hct", 1, "%", 37.5, 51), ("MCV", "mcv", 0, "fL", 79, 97), ("MCH", "mch", 1, "pg", 26.6, 33), ("MCHC", "mchc", 1, "g/dL", 31.5, 35.7), ("RDW", "rdw_cv", 1, "%", 11.6, 15.4), ("Platelets", "plt", 0, "x10E3/uL", 150, 450)]
    parts = [(n, f"{x}_pct", 0, "%", None, None) for n, x in (("Neutrophils", "neut"), ("Lymphs", "lymph"), ("Monocytes", "mono"), ("Eos", "eos"), ("Basos", "baso"))]
    parts += [(n, f"{x}_abs", 1, "x10E3/uL", lo, hi) for n, x, lo, hi in (("Neutrophils (Absolute)", "neut", 1.4, 7), ("Lymphs (Absolute)", "lymph", .7, 3.1), ("Monocytes(Absolute)", "mono", .1, .9), ("Eos (Absolute)", "eos", 0, .4), ("Baso (Absolute)", "baso", 0, .2))]
    chem = [("Glucose", "glucose", 0, "mg/dL", 70, 99), ("BUN", "bun", 0, "mg/dL", 8, 27), ("Creatinine", "creat", 2, "mg/dL", .76, 1.27), ("Sodium", "na", 0, "mmol/L", 134, 144), ("Potassium", "k", 1, "mmol/L", 3.5, 5.2), ("Chloride", "cl", 0, "mmol/L", 96, 106), ("Carbon Dioxide, Total", "hco3", 0, "mmol/L", 20, 29), ("Calcium", "ca", 1, "mg/dL", 8.6, 10.2), ("Bilirubin, Total", "bili_total", 1, "mg/dL", 0, 1.2), ("Alkaline Phosphatase", "alp", 0, "IU/L", 44, 121), ("AST (SGOT)", "ast", 0, "IU/L", 0, 40), ("ALT (SGPT)", "alt", 0, "IU/L", 0, 44), ("LDH", "ldh", 0, "IU/L", 121, 224)]
    first = table("CBC With Differential/Platelet", counts + parts, b, old)
    second = table("Basic and Hepatic Panel; LDH", chem, c, was)
    d.never("observation", "the site that performed the test, a raised 01 behind its name", text="01")
    d.never("observation", "the previous result under the present date", code="hgb", text=f"{old['hgb']} on {drawn.date}")
    d.html = page(f"""
<div class="bar"><b>UnionLab</b> <span>Patient Report</span></div>
<table class="id"><tr><td>Patient: <b>{who}</b><br>DOB: <b>{born:%m/%d/%Y}</b></td><td>Patient ID: {d.digits(6)}<br>Age: <b>{years(born, drawn)}</b> &nbsp; Sex: <b>Male</b></td><td>Account Number: <b>09120040</b><br>Ordering Physician: <b>S BHATT</b></td></tr></table>
<p style="margin:3pt 0"><b>Ordered Items:</b> CBC With Differential/Platelet; Basic and Hepatic Panel; LDH; Venipuncture</p>
<p style="margin:0 0 3pt"><b>Date Collected:</b> {drawn} &nbsp;&nbsp; <b>Date Received:</b> {drawn} &nbsp;&nbsp; <b>Date Reported:</b> {drawn.plus(1)} &nbsp;&nbsp; <b>Fasting:</b> No &nbsp;&nbsp; <b>Specimen ID:</b> {acc}</p>
{first}{second}
<p class="s" style="margin-top:5pt">01: DN UnionLab Denby, 777 Harbor Freight Ln, Denby. Director: Priya Lindholm, MD. &nbsp; Date Created and Stored {drawn.plus(1)} 0507 ET &nbsp; <b>Final Report</b></p>""",
        css=".bar { background: #f4f4f4; border-left: 8pt solid #d8781f; font-size: 14pt; padding: 4pt 9pt } .bar span { float: right; color: #d8781f } .id { border-bottom: 1pt solid #d8781f; margin: 3pt 0 } .p { font-weight: bold; font-size: 10.5pt; margin-top: 5pt; color: #a0540c } .h td { font-size: 7.2pt; border-bottom: .6pt solid #999; border-top: .6pt solid #999; color: #444 } .t td { padding: 1.15pt 4pt } .n { width: 28% } .f { width: 9% } .g { color: #666 } .t tr:nth-child(even) td { background: #fbf6f0 }",
        size="Letter", font="Carlito", pt=9, margin="10mm 14mm 13mm", footer='"© UnionLab   All Rights Reserved   Page " counter(page) " of " counter(pages)')


@sample("unseen-lab-3", ALL, "Layout: American hospital, fixed pitch summary of an inpatient, three draws across, two-digit years, range and unit at the right.")
def inpatient_summary(d):
    r, h = d.r, House(between="-", panic_low="*L", panic_high="*H", below="<{}", above=">{}")
    last = d.collected("%m/%d/%y", first=2024, last=2026)
    days = [last.plus(-x) for x in (0, 1, 3)]
    counts = [blood(r, **k, wbc_decimals=1) for k in (dict(wbc=(.4, .9), rbc=(2.3, 2.8), plt=(8, 24)), dict(wbc=(.5, 1.2), rbc=(2.3, 2.8), plt=(12, 34)), dict(wbc=(1.1, 2.2), rbc=(2.5, 3), plt=(22, 60)))]
    born, who = d.birth(1950, 1995), r.choice(["GALLOWAY,STERLING P", "OKORO,BENEDICT", "VILLARREAL,HECTOR"])
    age, acct, unit_no, issuer = years(born, last), f"HV00{d.digits(8)}", f"M000{d.digits(6)}", "HARROW VALLEY MEDICAL CENTER"
    chem = [chemistry(r, age, False) for _ in days]
    d.source("lab.cbc", "Harrow Valley Medical Center", last, role="reported")
    d.patient(who, "male", born, age, AcctNo=acct, UnitNo=unit_no)
    u = lambda lo, hi, p: [round(r.uniform(lo, hi), p) for _ in days]
    inr = u(1, 1.5, 1)
    plan = ["HEMATOLOGY", ("WBC", "wbc", 1, "K/mm3", 4.5, 11, (1, 30)), ("RBC", "rbc", 2, "M/mm3", 4.5, 5.9), ("HGB", "hgb", 1, "g/dL", 13.5, 17.5, (7, 20)), ("HCT", "hct", 1, "%", 41, 53), ("MCV", "mcv", 1, "fl", 80, 100), ("MCH", "mch", 1, "pg", 26, 34), ("MCHC", "mchc", 1, "g/dL", 31, 37), ("RDW", "rdw_cv", 1, "%", 11.5, 14.5), ("PLT", "plt", 0, "K/mm3", 150, 400, (20, 1000)), ("NEUT #", "neut_abs", 2, "K/mm3", 1.8, 7.7, (.5, 40)), ("LYMPH #", "lymph_abs", 2, "K/mm3", 1, 4.8),
            "CHEMISTRY", ("SODIUM", "na", 0, "mmol/L", 136, 145), ("POTASSIUM", "k", 1, "mmol/L", 3.5, 5.1), ("CHLORIDE", "cl", 0, "mmol/L", 98, 107), ("CO2", "hco3", 0, "mmol/L", 21, 32), ("BUN", "bun", 0, "mg/dL", 7, 18), ("CREATININE", "creat", 2, "mg/dL", .6, 1.3), ("GLUCOSE", "glucose", 0, "mg/dL", 74, 106), ("CALCIUM", "ca", 1, "mg/dL", 8.5, 10.1), ("MAGNESIUM", "mg", 1, "mg/dL", 1.8, 2.4), ("PHOSPHORUS", "phos", 1, "mg/dL", 2.5, 4.9), ("LDH", "ldh", 0, "U/L", 100, 190), ("URIC ACID", "urate", 1, "mg/dL", 3.5, 7.2),
            "COAGULATION", ("PROTIME", "pt", 1, "SEC", 9.4, 12.5), ("INR", "inr", 1, "", .9, 1.1), ("PTT", "aptt", 1, "SEC", 25.1, 36.5), ("FIBRINOGEN", "fibrinogen", 0, "mg/dL", 200, 393)]
    more = {"inr": inr, "pt": [round(x * 11.2, 1) for x in inr], "aptt": u(24, 42, 1), "fibrinogen": u(140, 520, 0)}
    text = []
    for x in plan:
        if isinstance(x, str):
            text += ["", f"  *** {x} ***"]
            continue
        n, code, p, unit, lo, hi = x[:6]
        cols, q = "", None
        for i, when in enumerate(days):
            if (code in ("urate", "ldh") and i == 1) or (code == "fibrinogen" and i == 2):
                cols += " " * 15
                continue
            v = more[code][i] if code in more else chem[i].get(code, counts[i].get(code))
            q = put(d, h, when, (n, code, v, p, unit, lo, hi), panic=x[6] if len(x) > 6 else None)
            cols += f"{q.value:>9} {q.flag:<5}"
        text.append(f"  {n:<14}|{cols}| ({q.range}) {unit}")
    d.never("observation", "the second platelet count was repeated by smear, no number", code="plt", text="CLUMPS")
    d.never("date", "run date of the printout", text="RUN DATE")
    d.never("observation", "number of the room", text="4112")
    head = f"  {'':<14}|" + "".join(f"{str(x):>11}    " for x in days) + "|"
    times = f"  {'Time':<14}|" + "".join(f"{t:>11}    " for t in ("0412", "0355", "0430")) + "|"
    d.html = page(f"""<pre>RUN DATE: {last}          {issuer} LAB **LIVE**              PAGE 1
RUN TIME: 1106             PATIENT LAB SUMMARY - DISCHARGE COPY
{'-' * 86}
PATIENT: {who:<26} ACCT #: {acct}   LOC: 4 NORTH     U #: {unit_no}
AGE/SX: {age}/M   DOB: {born:%m/%d/%y}          ROOM: 4112-A   REG DR: Whitcombe,Alan MD
{'-' * 86}

{head}
{times}
  {'-' * 14}+{'-' * 45}+{'-' * 22}
{esc(chr(10).join(text))}

  NOTES:  *L / *H  CRITICAL VALUE, CALLED TO AND READ BACK BY RN.
          SMEAR REVIEW: PLATELET ESTIMATE MARKEDLY DECREASED, NO CLUMPS.
{'-' * 86}
                          ** END OF REPORT **</pre>""",
        css="pre { font: 8.6pt 'Liberation Mono'; line-height: 1.33; margin: 0 }", size="Letter", margin="13mm 15mm", pt=9)


@sample("unseen-lab-4", ALL, "Layout: British hospital, panels under their own specimen line and date, star at the left, interval in brackets after the unit.")
def own_dates(d):
    r, h = d.r, House(low="*", high="*", between=" - ", below="< {}", above="> {}")
    b = blood(r, wbc=(2.6, 5.2), rbc=(2.8, 3.5), plt=(68, 190), wbc_decimals=1)
    now = d.collected("%d-%b-%Y")
    then = now.plus(-r.randint(5, 9))
    born, who = d.birth(1940, 1972), r.choice(["PEMBERTON, Alasdair", "OYEBANJI, Clement", "TREVITHICK, Ronald"])
    nhs, no, no2, issuer = f"{d.digits(3)} {d.digits(3)} {d.digits(4)}", f"25H{d.digits(6)}", f"25B{d.digits(6)}", "Wyreford Hospitals NHS Foundation Trust – Pathology"
    d.source("lab.chemistry", issuer, now.plus(1, "reported"))
    d.patient(who, "male", born, NHS=nhs)
    alb, glob = r.randint(30, 42), r.randint(38, 62)
    creat = r.randint(84, 171)
    ca = round(r.uniform(2.15, 2.71), 2)
    k = round(r.uniform(240, 880), 1)
    lam = round(r.uniform(3.2, 9.8), 1)
    u = r.uniform
    def table(when, plan):
        body = ""
        for x in plan:
            more = x[7] if len(x) > 7 else {}
            q = put(d, h, when, x[:7], **more)
            body += tr([q.flag, esc(x[0]), f"<b>{q.value}</b>", raised(q.unit), f"({esc(q.range)})" if q.range else ""], ["st", "n", "r", "u", ""])
        return f"<table class='t'>{body}</table>"
    fbc = table(now, [("Haemoglobin", "hgb", b["hgb"] * 10, 0, "g/L", 130, 170), ("White Cell Count", "wbc", b["wbc"], 1, "10⁹/L", 4, 10), ("Platelets", "plt", b["plt"], 0, "10⁹/L", 150, 410), ("Red Cell Count", "rbc", b["rbc"], 2, "10¹²/L", 4.5, 5.5), ("Haematocrit", "hct", b["hct"] / 100, 3, "L/L", .4, .5), ("MCV", "mcv", b["mcv"], 1, "fL", 83, 101), ("MCH", "mch", b["mch"], 1, "pg", 27, 32), ("Neutrophils", "neut_abs", b["neut_abs"], 2, "10⁹/L", 2, 7), ("Lymphocytes", "lymph_abs", b["lymph_abs"], 2, "10⁹/L", 1, 3), ("Monocytes", "mono_abs", b["mono_abs"], 2, "10⁹/L", .2, 1), ("Eosinophils", "eos_abs", b["eos_abs"], 2, "10⁹/L", .02, .5), ("Basophils", "baso_abs", b["baso_abs"], 2, "10⁹/L", .02, .1)])
    uec = table(now, [("Sodium", "na", r.randint(131, 145), 0, "mmol/L", 133, 146), ("Potassium", "k", u(3.2, 5.6), 1, "mmol/L", 3.5, 5.3), ("Urea", "urea", u(4, 14), 1, "mmol/L", 2.5, 7.8), ("Creatinine", "creat", creat, 0, "umol/L", 59, 104), ("eGFR (CKD-EPI)", "egfr", 6200 / creat, 0, "mL/min/1.73m²", 90, None), ("Total Protein", "tp", alb + glob, 0, "g/L", 60, 80), ("Albumin", "albumin", alb, 0, "g/L", 35, 50), ("Globulin", "globulin", glob, 0, "g/L", 18, 36), ("Alk. Phosphatase", "alp", r.randint(44, 190), 0, "U/L", 30, 130), ("ALT", "alt", r.randint(8, 70), 0, "U/L", None, 41), ("Bilirubin (total)", "bili_total", r.randint(4, 27), 0, "umol/L", None, 21), ("Calcium", "ca", ca, 2, "mmol/L", None, None), ("Adjusted Calcium", None, ca + .02 * (40 - alb), 2, "mmol/L", 2.2, 2.6), ("Phosphate", "phos", u(.7, 1.7), 2, "mmol/L", .8, 1.5), ("C-Reactive Protein", "crp", r.randint(1, 60), 0, "mg/L", None, 5)])
    k1, l1 = k, lam
    band = r.randint(14, 34)
    flc = table(then, [("Kappa free light chains", "kflc", k1, 1, "mg/L", 3.3, 19.4), ("Lambda free light chains", "lflc", l1, 1, "mg/L", 5.7, 26.3), ("Kappa:Lambda ratio", "flc_ratio", k1 / l1, 2, "", .26, 1.65), ("IgG", "igg", band + u(3, 7), 1, "g/L", 6, 16), ("IgA", "iga", u(.2, .9), 2, "g/L", .8, 4), ("IgM", "igm", u(.1, .6), 2, "g/L", .5, 2), ("Paraprotein (1)", "mprot_s", band, 0, "g/L", None, None)])
    d.fact("paraproteins", then, isotype={"heavy": "IgG", "light": "kappa"}, concentration={"value": {"printed": str(band)}, "unit": {"printed": "g/L"}}, specimen="serum", method="spep", assertion="present")
    d.never("observation", "reported today, but collected a week before", code="kflc", text=f"{k1} on {now.date}")
    d.never("observation", "haemolysed sample: not reported", code="ldh")
    head = lambda title, lab, what, when, hour: f"<div class='h'><b>{title}</b><span>Lab No {lab} &nbsp;|&nbsp; {what} &nbsp;|&nbsp; Collected {when} {hour}</span></div>"
    d.html = page(f"""
<p class="r s">{issuer}<br>Enquiries 0000 555 0141</p>
<table class="id"><tr><td><b style="font-size:12pt">{who}</b></td><td>NHS No <b>{nhs}</b></td><td>DoB <b>{born:%d-%b-%Y}</b></td><td>Male</td></tr><tr><td>Location: Haematology Day Unit</td><td>Consultant: Dr F. Abiodun-Hale</td><td colspan=2>Printed {now.plus(1)} 11:20</td></tr></table>
{head("FULL BLOOD COUNT", no, "Blood (EDTA)", now, "09:05")}{fbc}<p class="cm">Film: rouleaux +. No plasma cells seen.</p>
{head("RENAL, LIVER AND BONE PROFILE", no2, "Serum", now, "09:05")}{uec}<p class="cm">LDH: sample haemolysed, please repeat.</p>
{head("IMMUNOLOGY", f"25M{d.digits(6)}", "Serum", then, "14:30")}{flc}<p class="cm">IgG kappa paraprotein as previously typed. Authorised {now.plus(1)}.</p>""",
        css=".id { border-top: 1.5pt solid #000; border-bottom: 1.5pt solid #000; margin: 4pt 0 } .h { background: #e3e3e3; padding: 2pt 5pt; margin-top: 6pt } .h span { float: right; font-size: 8pt } .t { width: 78%; margin-left: 4mm } .t td { padding: .6pt 4pt } .st { width: 5mm; text-align: center } .n { width: 40% } .u { width: 20% } .cm { font-style: italic; margin-left: 12mm; font-size: 8.4pt }",
        font="Liberation Sans", pt=8.9, margin="10mm 17mm 12mm", lang="en-GB")


@sample("unseen-lab-5", ALL, "Layout: British count in a box of three columns without heads, flag behind the value, interval below in brackets.")
def box_of_three(d):
    r, h = d.r, House(between="-", below="<{}", above=">{}")
    b = blood(r, wbc=(14, 39), rbc=(2.4, 3.1), plt=(14, 66), wbc_decimals=1, parts={"blast": (52, 71), "lymph": (9, 15), "mono": (2, 5), "eos": (.3, 1), "baso": (.1, .6)})
    drawn = d.collected("%d.%m.%y")
    born, who = d.birth(1962, 2004), r.choice(["Siobhan Carrick", "Zainab Hussein-Webb", "Imogen Tattersall"])
    hosp, lab, issuer = f"K{d.digits(6)}", f"H,{drawn.date:%y}.{d.digits(7)}.P", "St Brannoc's Infirmary Haematology"
    d.source("lab.cbc", issuer, drawn, role="reported")
    d.patient(who, "female", born, HospNo=hosp)
    b["blast_pb_abs"] = 0
    retic = r.randint(8, 19)
    grid = [[("Hb", "hgb", b["hgb"] * 10, 0, "g/L", 115, 160), ("RBC", "rbc", b["rbc"], 2, "x10^12/L", 3.8, 4.8), ("Hct", "hct", b["hct"] / 100, 3, "L/L", .36, .46), ("MCV", "mcv", b["mcv"], 0, "fL", 80, 100), ("MCH", "mch", b["mch"], 1, "pg", 27, 32), ("RDW", "rdw_cv", b["rdw_cv"], 1, "%", 11, 15)],
            [("WBC", "wbc", b["wbc"], 1, "x10^9/L", 4, 11), ("Neut", "neut_abs", b["neut_abs"], 1, "x10^9/L", 1.8, 7.5), ("Lymph", "lymph_abs", b["lymph_abs"], 1, "x10^9/L", 1, 4), ("Mono", "mono_abs", b["mono_abs"], 1, "x10^9/L", .2, .8), ("Eos", "eos_abs", b["eos_abs"], 1, "x10^9/L", 0, .4), ("Baso", "baso_abs", b["baso_abs"], 1, "x10^9/L", 0, .1)],
            [("Plt", "plt", b["plt"], 0, "x10^9/L", 150, 400), ("MPV", "mpv", b["mpv"], 1, "fL", 7, 11), ("Retics", "retic_abs", retic, 0, "x10^9/L", 25, 100), ("ESR", "esr", r.randint(34, 98), 0, "mm/hr", 1, 20), ("INR", "inr", r.uniform(.9, 1.4), 1, "", .8, 1.2), ("APTT", "aptt", r.uniform(24, 41), 1, "s", 25, 37)]]
    def cell(x):
        q = put(d, h, drawn, x)
        return f"<td class='a'>{x[0]}</td><td class='v'><b>{q.value}</b> {q.flag} <span class='u'>{q.unit}</span><br><span class='g'>({q.range})</span></td>"
    cols = [[cell(x) for x in col] for col in grid]
    body = "".join(f"<tr>{''.join(cols[c][i] for c in range(3))}</tr>" for i in range(6))
    seen = round(b["blast_pct"])
    d.told("blast_pb_pct", str(seen), "%", drawn)
    d.fact("diagnoses", drawn, code="B-ALL", printed="B-ALL", status="relapsed", assertion="possible")
    d.treat("allogeneic-transplant", "allo-sct", "allograft")
    d.never("observation", "blasts of the last sample", code="blast_pb_pct", text="4")
    d.never("diagnosis", "the query of the request is no established relapse", text="relapsed B-ALL, present")
    d.html = page(f"""
<div class="top"><b>{issuer.upper()}</b><br>Brannoc Road &nbsp;·&nbsp; Tel 0000 555 0177 &nbsp;·&nbsp; UKAS 0000</div>
<table class="id"><tr><td>Name</td><td><b>{who}</b></td><td>Sex</td><td>F</td><td>Born</td><td>{born:%d.%m.%y}</td></tr><tr><td>Hosp. no.</td><td>{hosp}</td><td>Ward</td><td>TYA</td><td>Lab no.</td><td>{lab}</td></tr><tr><td>Taken</td><td>{drawn} 06:50</td><td>Rec'd</td><td>{drawn} 07:32</td><td>Out</td><td>{drawn} 08:15</td></tr></table>
<p style="margin:6pt 0"><b>Clinical details:</b> ?relapse of B-ALL, 7/12 post allograft. Pancytopenia last week. &nbsp; <b>Request:</b> FBC, film, retics, ESR, clotting</p>
<table class="box">{body}</table>
<p style="margin-top:10pt"><b>BLOOD FILM</b><br>Leucocytosis due to {seen}% blasts (manual count of 200; 4% in the sample of last week). Blasts are small to medium with scant cytoplasm, no Auer rods. Red cells normochromic, occasional tear drop. Thrombocytopenia genuine. Discussed with the transplant SpR at 07:58.<br>Suggest marrow with immunophenotyping including CD19 and CD22.</p>
<p style="margin-top:22pt">Dr M. Ferrers-Okoye, Consultant Haematologist &nbsp;&nbsp;&nbsp; <span class="s">FINAL</span></p>{scribble(r, 120, 208, 36)}""",
        css=".top { text-align: center; border: 2pt solid #5a2a6e; padding: 6pt; color: #5a2a6e } .id { margin-top: 8pt } .id td { padding: 2pt 4pt } .id td:nth-child(odd) { color: #5a2a6e; font-size: 8pt; width: 12% } .box { border: 1.2pt solid #000; margin-top: 4pt } .box td { padding: 6pt 6pt } .a { font-size: 11.5pt } .v { border-right: .5pt solid #999 } .u { font-size: 8pt } .g { font-size: 8pt; color: #333 }",
        font="Noto Sans", pt=9.8, margin="14mm 17mm", lang="en-GB")
