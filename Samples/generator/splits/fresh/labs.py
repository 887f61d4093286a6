"""Fresh split: American laboratory pages in English."""
from dates import years
from facts import House
from layout import esc, page, tr
from patients import ANAEMIC, CYTOPENIC, tests
from registry import ALL, sample
from rows import bare, put, qualitative, read_plan, table_rows


@sample("fresh-lab-1", ALL, "Layout: printed patient portal, a card a test in two columns, labels above value, interval and flag.")
def cards(d):
    r, h = d.r, House(between=" - ", low="Low", high="High", below="<={}", above=">={}")
    drawn = d.collected("us-long")
    born, who = d.birth(1948, 1990), r.choice(["Rosalyn T Abeyta", "Winifred O Halloran", "Candace J Brubaker"])
    v = tests(r, years(born, drawn), True, **CYTOPENIC, wbc_decimals=1)
    mrn, issuer = d.digits(7), "Lakeshore Clinic Foundation"
    d.source("lab.cbc", issuer, drawn)
    d.patient(who, "female", born, MRN=mrn)
    u = r.uniform
    v |= {"nr": 0.0, "gap": v["na"] - v["cl"] - v["hco3"], "ig": round(u(.1, .9), 1)}
    cards_ = {"CBC + DIFF": """
        WBC | wbc | 1 | k/uL | 3.7 | 11
        RBC | rbc | 2 | m/uL | 3.9 | 5.2
        Hemoglobin | hgb | 1 | g/dL | 11.5 | 15.5
        Hematocrit | hct | 1 | % | 36 | 46
        MCV | mcv | 1 | fL | 80 | 100
        MCH | mch | 1 | pg | 26 | 34
        MCHC | mchc | 1 | g/dL | 30.5 | 36
        RDW-CV | rdw_cv | 1 | % | 11.5 | 15
        Platelet Count | plt | 0 | k/uL | 150 | 400
        MPV | mpv | 1 | fL | 9 | 12.7
        Neut% | neut_pct | 1 | %
        Abs Neut | neut_abs | 2 | k/uL | 1.45 | 7.5
        Lymph% | lymph_pct | 1 | %
        Abs Lymph | lymph_abs | 2 | k/uL | 1 | 4
        Mono% | mono_pct | 1 | %
        Abs Mono | mono_abs | 2 | k/uL | 0 | .87
        Eos% | eos_pct | 1 | %
        Abs Eos | eos_abs | 2 | k/uL | 0 | .46
        Baso% | baso_pct | 1 | %
        Abs Baso | baso_abs | 2 | k/uL | 0 | .11
        """, "COMPREHENSIVE METABOLIC PANEL": """
        Protein, Total | tp | 1 | g/dL | 6.3 | 8
        Albumin | albumin | 1 | g/dL | 3.9 | 4.9
        Calcium, Total | ca | 1 | mg/dL | 8.5 | 10.2
        Bilirubin, Total | bili_total | 1 | mg/dL | .2 | 1.3
        Alkaline Phosphatase | alp | 0 | U/L | 34 | 123
        AST | ast | 0 | U/L | 13 | 35
        ALT | alt | 0 | U/L | 7 | 38
        Glucose | glucose | 0 | mg/dL | 74 | 99
        BUN | bun | 0 | mg/dL | 7 | 21
        Creatinine | creat | 2 | mg/dL | .58 | .96
        Sodium | na | 0 | mmol/L | 136 | 144
        Potassium | k | 1 | mmol/L | 3.7 | 5.1
        Chloride | cl | 0 | mmol/L | 97 | 105
        CO2 | hco3 | 0 | mmol/L | 22 | 30
        """}

    def card(x):
        q = put(d, h, drawn, x)
        span = f"{esc(q.range)} {q.unit}" if q.range else "-"
        return f"""<div class="cd"><b>{esc(q.name)}</b><table><tr class="k"><td>Your Value</td><td>Standard Range</td><td>Flag</td></tr>
<tr><td>{q.value} {q.unit}</td><td>{span}</td><td>{f'<span class="fl">{q.flag}</span>' if q.flag else ''}</td></tr></table></div>"""

    out = "".join(f"<p class='h'>{t}</p><div class='g'>{table_rows(read_plan(text, v), None, card)}</div>" for t, text in cards_.items())
    d.never("observation", "opening hours of the help line", text="8 a.m.")
    d.never("observation", "page views of the browser", text="1/1")
    d.html = page(f"""
<div class="br"><span>{drawn.plus(5).date:%-m/%-d/%y}, 7:58 PM</span><span>MyLakeshore - Test Results</span></div>
<p style="font-size:14pt;color:#00447c;margin-top:5pt"><b>MyLakeshore</b> <span style="font-size:9pt;color:#333">{issuer} &nbsp;|&nbsp; Name: {who} &nbsp;|&nbsp; DOB: {born:%-m/%-d/%Y} &nbsp;|&nbsp; MRN: {mrn} &nbsp;|&nbsp; Legal sex: Female</span></p>
<p style="margin-top:3pt">Collected on {drawn} 9:26 AM from Blood, Venous. &nbsp; Ordering provider: Tamsin Okwuosa, APRN.CNP &nbsp; Result status: Final</p>
{out}
<p class="s" style="margin-top:5pt">Questions? Call 000.555.0170, 8 a.m. to 5 p.m. Standard ranges are those of the laboratory at the time of the test. MyLakeshore is licensed software © {drawn.date:%Y}.</p>
<div class="br" style="margin-top:4pt"><span>https://mylakeshore.example/inside.asp?mode=labdetail&amp;eorderid=5{d.digits(7)}</span><span>1/1</span></div>""",
        css=".br { display: flex; justify-content: space-between; font: 7pt 'Liberation Serif' } .h { color: #00447c; font-weight: bold; border-bottom: 1pt solid #00447c; margin: 5pt 0 2pt } .g { display: flex; flex-wrap: wrap; justify-content: space-between } .cd { width: 49%; border: .5pt solid #bbb; border-radius: 2pt; padding: 1.5pt 5pt 1pt; margin-bottom: 2.4pt } .cd td { padding: 0 3pt 0 0; width: 38% } .cd td:last-child { width: 24% } .k td { color: #555; font-size: 6.6pt } .fl { background: #fdeac2; padding: 0 3pt }",
        size="Letter", font="Liberation Sans", pt=8, margin="7mm 12mm 7mm")


@sample("fresh-lab-2", ALL, "Layout: landscape flowsheet of an electronic chart, six draws across with times, sign behind the number, units beside the names.")
def flowsheet(d):
    r, h = d.r, House(low="L", high="H")
    last = d.collected("%m/%d/%Y")
    days = [last.plus(-x) for x in (6, 5, 4, 2, 1, 0)]
    born, who = d.birth(1950, 1994), r.choice(["DELACROIX, BENNETT A", "STOJANOVIC, MILES", "WHITEHORSE, JEROME"])
    age = years(born, last)
    levels = [dict(wbc=(2.6, 4.4), rbc=(2.9, 3.3), plt=(70, 118)), dict(wbc=(1.4, 2.3), rbc=(2.7, 3.1), plt=(44, 66)), dict(wbc=(.7, 1.1), rbc=(2.5, 2.8), plt=(26, 41)),
              dict(wbc=(.2, .4), rbc=(2.3, 2.6), plt=(11, 22)), dict(wbc=(.2, .5), rbc=(2.4, 2.7), plt=(14, 30)), dict(wbc=(.5, .9), rbc=(2.5, 2.9), plt=(21, 44))]
    draws = [tests(r, age, False, **k, wbc_decimals=1) for k in levels]
    fin, mrn, issuer = d.digits(9), d.digits(8), "St. Brendan University Medical Center"
    d.source("lab.cbc", issuer, last, role="reported")
    d.patient(who, "male", born, age, MRN=mrn, FIN=fin)
    text = """# Hematology
        WBC | wbc | 1 | x10(3)/mcL | 4.5 | 11
        RBC | rbc | 2 | x10(6)/mcL | 4.5 | 5.9
        Hgb | hgb | 1 | g/dL | 13.5 | 17.5
        Hct | hct | 1 | % | 41 | 53
        MCV | mcv | 1 | fL | 80 | 100
        Platelet | plt | 0 | x10(3)/mcL | 150 | 450
        Neutro Abs | neut_abs | 2 | x10(3)/mcL | 1.8 | 7.7
        Lymph Abs | lymph_abs | 2 | x10(3)/mcL | 1 | 4.8
        # Coagulation
        PT | pt | 1 | seconds | 11.5 | 14.5
        INR | inr | 2 | | .9 | 1.2
        PTT | aptt | 1 | seconds | 25 | 36
        Fibrinogen Lvl | fibrinogen | 0 | mg/dL | 200 | 400
        D-Dimer | ddimer | 2 | mcg/mL FEU | 0 | .5
        # General Chemistry
        Sodium Lvl | na | 0 | mmol/L | 136 | 145
        Potassium Lvl | k | 1 | mmol/L | 3.5 | 5.1
        Chloride | cl | 0 | mmol/L | 98 | 107
        CO2 | hco3 | 0 | mmol/L | 21 | 32
        BUN | bun | 0 | mg/dL | 7 | 18
        Creatinine | creat | 2 | mg/dL | .7 | 1.3
        Glucose Lvl | glucose | 0 | mg/dL | 74 | 106
        Calcium Lvl | ca | 1 | mg/dL | 8.5 | 10.1
        Magnesium Lvl | mg | 1 | mg/dL | 1.6 | 2.6
        Phosphorus | phos | 1 | mg/dL | 2.5 | 4.9
        Uric Acid | urate | 1 | mg/dL | 3.5 | 7.2
        ALT | alt | 0 | unit/L | 12 | 78
        AST | ast | 0 | unit/L | 15 | 37
        Bili Total | bili_total | 1 | mg/dL | .2 | 1
        LDH | ldh | 0 | unit/L | 87 | 241
        CRP | crp | 1 | mg/L | 0 | 3
        Ferritin | ferritin | 0 | ng/mL | 26 | 388"""
    plans = [read_plan(text, v) for v in draws]
    seldom = {"pt": (0, 3, 5), "inr": (0, 3, 5), "aptt": (0, 3, 5), "fibrinogen": (3, 4, 5), "ddimer": (3, 5), "urate": (0, 2, 4, 5), "ldh": (0, 3, 4, 5), "crp": (3, 4, 5), "ferritin": (3, 4, 5)}
    out = ""
    for n, first in enumerate(plans[0]):
        if isinstance(first, str):
            out += f"<tr><td colspan=7 class='g'>{first}</td></tr>"
            continue
        line = []
        for k, when in enumerate(days):
            if k not in seldom.get(first[1], range(6)):
                line.append("")
                continue
            shown, sign = bare(d, h, when, plans[k][n])
            line.append(f"{shown} <b>{sign}</b>" if sign else shown)
        out += tr([f"{first[0]}{f' <span>({first[4]})</span>' if first[4] else ''}", *line], ["n"] + ["c"] * 6)
    d.never("observation", "not drawn on that day", code="ferritin", text=f"any value on {days[0].date}")
    d.never("observation", "account number", text=fin)
    times = ("05:12", "04:58", "05:31", "05:04", "16:40", "05:20")
    d.html = page(f"""
<table class="hd"><tr><td><b>{who}</b> &nbsp; MRN: {mrn} &nbsp; FIN: {fin}</td><td>DOB: {born:%m/%d/%Y} &nbsp; Age: {age} years &nbsp; Sex: Male</td><td class="r">Loc: 6 SOUTH BMT; 6114; A</td></tr></table>
<p style="margin:4pt 0"><b>Results Flowsheet</b> &nbsp;&nbsp; {issuer} &nbsp;&nbsp; Flowsheet: Lab View &nbsp;&nbsp; Level: Table &nbsp;&nbsp; Last 7 days</p>
<table class="t"><tr class="h"><td>Navigator: Lab View</td>{''.join(f'<td class="c">{x}<br>{t}</td>' for x, t in zip(days, times))}</tr>{out}</table>
<p class="s" style="margin-top:5pt">L = below, H = above reference. Printed by: Quintana RN, Delphine &nbsp; Printed on: {last.plus(1)} 07:15 CDT &nbsp; (c) result has a comment in the chart.</p>""",
        css=".hd { background: #dfe8f2; border: .6pt solid #5a7ea8; font-size: 9pt } .t td { border: .4pt solid #9fb3c9; padding: 1.05pt 4pt } .h td { background: #5a7ea8; color: #fff; font-weight: bold } .g { background: #eef2f7; font-weight: bold } .n span { color: #555; font-size: 7.4pt } .c { width: 12.4% }",
        size="Letter landscape", font="Liberation Sans", pt=8.3, margin="9mm 12mm 12mm", footer='"Page " counter(page) " of " counter(pages)')


@sample("fresh-lab-3", ALL, "Layout: progress note with recent results as unruled columns, date above time, star behind the number, no units and no limits.")
def note(d):
    r, h = d.r, House(low="*", high="*")
    last = d.collected("%m/%d/%y")
    days = [last.plus(-x) for x in (2, 1, 0)]
    born, who = d.birth(1953, 1992), r.choice(["Ignatius Bellweather", "Horace Palmgren", "Dashiell Quigley"])
    age = years(born, last)
    draws = [tests(r, age, False, **k, wbc_decimals=1) for k in (dict(wbc=(.6, 1.1), rbc=(2.4, 2.8), plt=(19, 38)), dict(wbc=(1, 1.8), rbc=(2.4, 2.8), plt=(22, 46)), dict(wbc=(1.9, 3.1), rbc=(2.6, 3), plt=(38, 71)))]
    mrn, issuer = d.digits(8), "Calloway Ridge Hospital"
    d.source("consult", issuer, last, role="stated")
    d.patient(who, "male", born, age, MRN=mrn)
    blocks = ["""WBC | wbc | 1 | | 4 | 10
        HGB | hgb | 1 | | 13.5 | 17
        HCT | hct | 1 | | 40 | 52
        MCV | mcv | 1 | | 80 | 100
        PLT | plt | 0 | | 150 | 400
        NEUTROABS | neut_abs | 2 | | 1.8 | 7
        LYMPHSABS | lymph_abs | 2 | | 1 | 4
        MONOSABS | mono_abs | 2 | | .1 | 1""", """NA | na | 0 | | 136 | 145
        K | k | 1 | | 3.5 | 5.1
        CL | cl | 0 | | 98 | 107
        CO2 | hco3 | 0 | | 22 | 29
        BUN | bun | 0 | | 7 | 20
        CREATININE | creat | 2 | | .7 | 1.2
        GLUCOSE | glucose | 0 | | 70 | 99
        CALCIUM | ca | 1 | | 8.6 | 10.2
        MG | mg | 1 | | 1.7 | 2.4
        PHOS | phos | 1 | | 2.5 | 4.5""", """AST | ast | 0 | | 0 | 40
        ALT | alt | 0 | | 0 | 41
        ALKPHOS | alp | 0 | | 40 | 129
        BILITOT | bili_total | 1 | | 0 | 1.2
        PROT | tp | 1 | | 6.4 | 8.3
        ALBUMIN | albumin | 1 | | 3.5 | 5.2
        LDH | ldh | 0 | | 135 | 225
        FERRITIN | ferritin | 0 | | 30 | 400
        CRP | crp | 1 | | 0 | 5"""]
    shown = ((0, 1, 2), (0, 1, 2), (0, 2))
    out = ""
    for text, which in zip(blocks, shown):
        plans = [read_plan(text, draws[k]) for k in which]
        lines = ""
        for row in zip(*plans):
            values = ["".join(bare(d, h, days[k], x)) for k, x in zip(which, row)]
            lines += tr([row[0][0], *values])
        stamps = "".join(f"<td>{days[k]}<br>{('0412', '0455', '0430')[k]}</td>" for k in which)
        out += f"<table class='t' style='width:{24 + 19 * len(which)}%'><tr class='h'><td>Lab</td>{stamps}</tr>{lines}</table>"
    d.treat("cell-therapy", "lisocabtagene maraleucel", "lisocabtagene maraleucel", None, ["lisocabtagene maraleucel"])
    d.fact("diagnoses", code="DLBCL", printed="diffuse large B-cell lymphoma", status="refractory")
    d.treat("supportive", None, "tocilizumab", None, ["tocilizumab"])
    d.fact("medications", drug="levetiracetam", dose="500 mg", route="PO", frequency="BID")
    d.fact("medications", drug="acyclovir", dose="400 mg", route="PO", frequency="BID")
    ef = str(r.randint(55, 63))
    d.told("lvef", ef, "%")
    d.fact("statements", question="prior-car-t", answer="yes")
    for text, why in (("118/67", "blood pressure"), ("SpO2 97", "oxygen saturation"), ("2,140 mL", "fluid balance")):
        d.never("observation", why, text=text)
    d.never("treatment", "only if the fever returns", text="anakinra")
    d.html = page(f"""
<p><b style="font-size:12pt">{issuer}</b> &nbsp; Hematology / Cellular Therapy Progress Note</p>
<p>{who} &nbsp; {age} y.o. male &nbsp; MRN {mrn} &nbsp; DOB {born:%m/%d/%Y} &nbsp; Date of service {last} 0920</p>
<p class="q">Subjective</p><p>Day +8 after lisocabtagene maraleucel for refractory diffuse large B-cell lymphoma. Afebrile for 36 hours since the second dose of tocilizumab. Oriented, ICE 10/10. Mild nausea.</p>
<p class="q">Objective</p><p>BP 118/67, HR 84, Temp 98.4 °F (36.9 °C), RR 16, SpO2 97% on room air. Weight 81.4 kg. Intake 2,140 mL / output 1,980 mL. Lungs clear. No edema. No tremor.</p>
<p class="q">Recent Labs</p>{out}
<p class="s">* abnormal</p>
<p style="margin-top:4pt">Echocardiogram before admission: LVEF {ef}%. Chest x-ray without infiltrate. Blood cultures: no growth at 48 hours.</p>
<p class="q">Assessment and Plan</p><p>1. CRS grade 2, resolved. Anakinra only if fever recurs. 2. No ICANS; continue levetiracetam 500 mg PO BID through day 30. 3. Cytopenias: transfuse for hemoglobin below 7 or platelets below 10. G-CSF if ANC below 0.5 after day 14. 4. Prophylaxis: acyclovir 400 mg PO BID.</p>
<p style="margin-top:7pt">Electronically signed by Verena Oduya-Lindt, MD at {last} 1124. Total time 35 minutes.</p>""",
        css=".q { font-weight: bold; margin: 5pt 0 1pt; text-decoration: underline } .t { margin-bottom: 4pt } .t td { padding: .35pt 4pt } .h td { font-weight: bold; border-bottom: .6pt solid #000; vertical-align: bottom } p { line-height: 1.2 }",
        size="Letter", font="Liberation Sans", pt=9.3, margin="11mm 19mm 10mm")


VISTA = "{:<27}{:>9} {:<3} {:<13}{:<17}[{}]"


@sample("fresh-lab-9", ALL, "Layout: interim report in fixed pitch of a veterans' hospital, two collections below each other, comments between rows, site numbers in brackets.")
def interim(d):
    r, h = d.r, House(low="L", high="H", panic_low="L*", panic_high="H*", between=" - ", below="Ref: <={}", above="Ref: >={}")
    second = d.collected("%b %d, %Y")
    first = second.plus(-r.randint(9, 16))
    born, who = d.birth(1942, 1966), r.choice(["PETTIGREW,ALONZO D", "BRANNIGAN,WENDELL R", "ESPARZA,REYNALDO"])
    age = years(born, second)
    one = tests(r, age, False, wbc=(1.6, 2.8), rbc=(2.7, 3.1), plt=(30, 62), wbc_decimals=1)
    two = tests(r, age, False, wbc=(2.4, 4.2), rbc=(2.9, 3.4), plt=(51, 96), wbc_decimals=1)
    short, issuer = f"{who[0]}{d.digits(4)}", "Cedar Falls Veterans Medical Center"
    d.source("lab.cbc", issuer, second, role="reported")
    d.patient(who, "male", born, age, ID=short)
    lines = []

    def test(when, x, panic=None, site="636"):
        q = put(d, h, when, x, panic=panic)
        lines.append(VISTA.format(q.name, q.value, q.flag, q.unit, q.range, site).rstrip())

    panics = {"plt": (20, 1000), "wbc": (1.5, 40), "k": (2.8, 6)}
    count = """WBC | wbc | 1 | K/cmm | 4 | 11
        RBC | rbc | 2 | M/cmm | 4.4 | 5.9
        HGB | hgb | 1 | g/dL | 13.5 | 17.5
        HCT | hct | 1 | % | 40 | 52
        MCV | mcv | 1 | fL | 80 | 100
        MCH | mch | 1 | pg | 26 | 34
        MCHC | mchc | 1 | g/dL | 31 | 37
        PLT | plt | 0 | K/cmm | 150 | 440
        RDW | rdw_cv | 1 | % | 11 | 15
        NEUTROPHIL % (AUTO) | neut_pct | 1 | % | 42 | 75
        LYMPH % (AUTO) | lymph_pct | 1 | % | 18 | 49
        MONO % (AUTO) | mono_pct | 1 | % | 2 | 11
        EOS % (AUTO) | eos_pct | 1 | % | 0 | 7
        BASO % (AUTO) | baso_pct | 1 | % | 0 | 2
        ANC | neut_abs | 2 | K/cmm | 1.8 | 7.7"""
    chem = """GLUCOSE | glucose | 0 | mg/dL | 70 | 110
        UREA NITROGEN | bun | 0 | mg/dL | 7 | 25
        CREATININE | creat | 2 | mg/dL | .6 | 1.3
        EGFR CKD-EPI 2021 | egfr | 0 | mL/min/1.73 | 60 |
        SODIUM | na | 0 | mmol/L | 136 | 145
        POTASSIUM | k | 1 | mmol/L | 3.5 | 5.1
        CALCIUM | ca | 1 | mg/dL | 8.6 | 10.2
        PROTEIN,TOTAL | tp | 1 | g/dL | 6 | 8.3
        ALBUMIN | albumin | 1 | g/dL | 3.4 | 5
        AST (SGOT) | ast | 0 | U/L | 5 | 40
        ALT (SGPT) | alt | 0 | U/L | 5 | 45
        LDH | ldh | 0 | U/L | 100 | 230"""
    head = VISTA.format("  Test name", "Result", "", "units", "Ref.   range", "site")

    def collection(when, accession, kind, time, text, values, comment):
        lines.extend(["", "Provider: HALLORAN,PIERS M", f"Specimen: {kind}.{accession:>40}", f"   Specimen Collection Date: {when}@{time}", head])
        for x in read_plan(text, values):
            test(when, x, panics.get(x[1]))
            if x[1] in comment:
                lines.extend("     " + t for t in comment[x[1]])

    collection(second, f"HE {second.date:%m%d} 41", "BLOOD", "08:14", count, two, {"plt": ["Comment: Result verified by smear estimate.", "         No clumps seen. Delta from 212 in 2019."]})
    collection(second, f"CH {second.date:%m%d} 118", "SERUM", "08:14", chem, two, {"egfr": ["Eval: eGFR below 60 for 3 months or more defines CKD.", "      Below 15 is kidney failure."]})
    collection(first, f"HE {first.date:%m%d} 27", "BLOOD", "11:02", count, one, {})
    d.never("observation", "a count of years ago in a comment", code="plt", text="212")
    d.never("observation", "limits of the stages of kidney disease", code="egfr", text="15")
    d.never("observation", "number of the site", text="636")
    n = "\n"
    pre = esc(n.join([f"{who:<34}{short}        Report date: {second.plus(2)}", f"   DOB: {born:%b %d, %Y}   SEX: M   AGE: {age}          LOC: HEM/ONC CLINIC", "-" * 77,
                      "                       INTERIM LABORATORY REPORT", *lines, "", "=" * 77, "Performing Lab Sites", "[636] CEDAR FALLS VAMC  [CLIA# 00D0555018]", "      200 OLD MILITARY ROAD  CEDAR FALLS  00000-4417",
                      "KEY: \"L\"=Abnormal low, \"H\"=Abnormal high, \"*\"=Critical value"]))
    d.html = page(f"<pre>{pre}</pre>", css="pre { font: 8.3pt 'Liberation Mono'; line-height: 1.155; margin: 0 }", size="Letter", font="Liberation Mono", margin="9mm 18mm 8mm")


@sample("fresh-lab-10", ALL, "Layout: American reference laboratory, flag before the result, long comments and decision limits between the rows, site code last.")
def reference(d):
    r, h = d.r, House(low="L", high="H", between=" - ", below="<={}", above=">={}")
    drawn = d.collected("%m/%d/%Y")
    born, who = d.birth(1946, 1988), r.choice(["Ottoline Vasquez-Reyes", "Eugenia Trask", "Perpetua Lundquist"])
    age = years(born, drawn)
    v = tests(r, age, True, **ANAEMIC)
    order, pid, issuer = f"R{d.digits(8)}", d.digits(9), "Mayfield Reference Laboratories"
    d.source("lab.chemistry", issuer, drawn.plus(2, "reported"))
    d.patient(who, "female", born, age, OrderNumber=order)
    v |= {"f8": r.randint(96, 248), "at": r.randint(64, 118), "vwf": r.randint(70, 210), "sil2": r.randint(620, 4400), "cd25": 0}
    cmv = r.randint(62, 890)
    first = """Prothrombin Time (PT), P | pt | 1 | sec | 9.4 | 12.5
        INR | inr | 1 | | .9 | 1.1"""
    second = """Activated Partial Thrombopl Time, P | aptt | 0 | sec | 25 | 37
        Fibrinogen, Clauss, P | fibrinogen | 0 | mg/dL | 200 | 393
        Coag Factor VIII Assay, P | ?f8 | 0 | % | 55 | 200
        Antithrombin Activity, P | ?at | 0 | % | 80 | 130"""
    third = """Ferritin, S | ferritin | 0 | mcg/L | 11 | 307
        Lactate Dehydrogenase (LDH), S | ldh | 0 | U/L | 122 | 222
        C-Reactive Protein (CRP), S | crp | 1 | mg/L | | 8
        Haptoglobin, S | hapto | 0 | mg/dL | 30 | 200
        Interleukin 6, P | il6 | 1 | pg/mL | | 1.8
        Interleukin 2 Receptor, Soluble, S | ?sil2 | 0 | pg/mL | | 959"""
    fourth = """Immunoglobulin G (IgG), S | igg | 0 | mg/dL | 767 | 1590
        Immunoglobulin A (IgA), S | iga | 0 | mg/dL | 61 | 356
        Immunoglobulin M (IgM), S | igm | 0 | mg/dL | 37 | 286
        Beta-2-Microglobulin, S | b2m | 2 | mcg/mL | 1.21 | 2.7
        Triglycerides, S | tg | 0 | mg/dL | | 150"""
    line = lambda x: (lambda q: tr([esc(q.name), f"<b>{q.flag}</b>", f"<b>{q.value}</b>" if q.flag else q.value, q.unit, esc(q.range), "MRL1"], ["n", "c", "r", "", "", "c s"]))(put(d, h, drawn, x))
    rows = lambda text: table_rows(read_plan(text, v), None, line)
    note = lambda *t: "".join(f"<tr><td class='cm' colspan=6>{x}</td></tr>" for x in t)
    group = lambda t: f"<tr><td class='g' colspan=6>{t}</td></tr>"
    dd = put(d, h, drawn, ("D-Dimer, P", "ddimer", v["ddimer"] * 1000, 0, "ng/mL FEU", None, 500))
    pct = put(d, h, drawn, ("Procalcitonin, S", "pct", v["pct"], 2, "ng/mL", None, .08))
    bnp = put(d, h, drawn, ("NT-Pro BNP, S", "ntprobnp", v["ntprobnp"], 0, "pg/mL", None, 226))
    made = lambda q: tr([q.name, f"<b>{q.flag}</b>", f"<b>{q.value}</b>" if q.flag else q.value, q.unit, esc(q.range), "MRL1"], ["n", "c", "r", "", "", "c s"])
    d.observation("cmv_dna", "CMV DNA Detect/Quant, P", str(cmv), "IU/mL", drawn)
    word_row = tr(["EBV DNA Detect/Quant, P", "", qualitative(d, "ebv_dna", "EBV DNA Detect/Quant, P", "Undetected", "negative", drawn), "IU/mL", "Undetected", "MRL2"], ["n", "c", "r", "", "", "c s"])
    d.never("observation", "limit of a decision in a comment", code="ddimer", text="500")
    d.never("observation", "range of the test for viruses", code="cmv_dna", text="35")
    d.never("observation", "levels of sepsis in a comment", code="pct", text="2.0")
    d.never("observation", "therapeutic range, not the patient's", code="inr", text="2.0")
    d.never("date", "reported is not collected", text=str(drawn.plus(2)))
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:15pt;color:#003da5">MAYFIELD</b> <span style="color:#003da5">REFERENCE LABORATORIES</span></td><td class="r">1-800-000-0555<br><b>Final Report</b></td></tr></table>
<table class="id"><tr><td>PATIENT ID<br><b>{pid}</b></td><td>PATIENT NAME<br><b>{who}</b></td><td>DATE OF BIRTH<br><b>{born:%m/%d/%Y}</b></td><td>GENDER<br><b>F</b></td><td>AGE<br><b>{age}</b></td></tr>
<tr><td>ORDER NUMBER<br><b>{order}</b></td><td>CLIENT ORDER NUMBER<br><b>C7{d.digits(6)}</b></td><td>COLLECTION DATE<br><b>{drawn} 07:48</b></td><td>RECEIVED<br><b>{drawn.plus(1)} 09:31</b></td><td>REPORTED<br><b>{drawn.plus(2)} 15:06</b></td></tr></table>
<table class="t"><tr class="h"><td>Test</td><td class="c">Flag</td><td class="r">Results</td><td>Unit</td><td>Reference Value</td><td class="c">Perform<br>Site</td></tr>
{group('Coagulation')}{rows(first)}{note('------------------- ADDITIONAL INFORMATION -------------------', 'Standard intensity warfarin therapeutic range: 2.0 to 3.0. High intensity: 2.5 to 3.5.')}{rows(second)}{made(dd)}{note('D-dimer values &lt;=500 ng/mL FEU may be used in conjunction with clinical pretest probability to exclude deep vein thrombosis.')}
{group('Inflammation and Hemophagocytosis')}{rows(third)}{made(pct)}{note('Bacterial sepsis is unlikely below 0.5 ng/mL and likely above 2.0 ng/mL.')}{made(bnp)}
{group('Immunoglobulins, Proteins, Lipids')}{rows(fourth)}{note('------------------- INTERPRETIVE INFORMATION -----------------', 'National Lipid Association: borderline high 150-199, high 200-499, very high &gt;=500 mg/dL.')}
{group('Molecular Virology')}{tr(['CMV DNA Detect/Quant, P', '', str(cmv), 'IU/mL', 'Undetected', 'MRL2'], ['n', 'c', 'r', '', '', 'c s'])}{note('Log IU/mL is calculated on request. Quantification range of this assay is 35 to 10,000,000 IU/mL.')}{word_row}</table>
<p class="s" style="margin-top:6pt"><b>Performing Site Legend:</b> MRL1 Mayfield Laboratories - Main Campus, 340 First Street, CLIA 24D0000404. MRL2 Mayfield Laboratories - Superior Drive, CLIA 24D0000018. Lab Director: Annika Rasmussen-Cole, M.D., Ph.D.</p>""",
        css=".hd { border-bottom: 2pt solid #003da5 } .id td { border: .4pt solid #888; padding: 1.5pt 5pt; font-size: 7.6pt } .id { margin: 5pt 0 } .id b { font-size: 9pt } .t td { padding: 1.5pt 5pt } .h td { font-weight: bold; border-bottom: 1pt solid #000; vertical-align: bottom } .g { font-weight: bold; background: #e6ecf5 } .cm { font: 7.6pt 'Liberation Mono'; padding-left: 20pt !important } .n { padding-left: 12pt !important; width: 38% }",
        size="Letter", font="Liberation Sans", pt=9, margin="10mm 14mm 12mm", footer='"' + f"{who}  {order}" + '     Page " counter(page) " of " counter(pages)')
