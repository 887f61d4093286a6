"""Veiled split: laboratory pages and chart prints of the Americas."""
from dates import on, years
from facts import House
from layout import esc, page, tr
from patients import ANAEMIC, again, plasma_cells, tests
from registry import ALL, sample
from rows import bare, earlier, put, qualitative, read_plan


@sample("veiled-lab-1", ALL, "Layout: American hospital system in fixed pitch, specimen blocks with collection lines, arrow before the abnormal test, flag, interval in brackets with the unit, site code, comments with dashes.")
def specimens(d):
    r, h = d.r, House(between="-", low="L", high="H", below="<{}", above=">{}", panic_low="*L")
    drawn = d.collected("%m/%d/%y", first=2025)
    born, who = d.birth(1949, 1996), r.choice(["HOLLOWAY,BERNADETTE R", "QUINTERO,ESTELLE M", "PRZYBYLSKI,LORNA J"])
    age = years(born, drawn)
    v = tests(r, age, True, wbc=(.5, .9), rbc=(2.4, 2.9), plt=(9, 19), wbc_decimals=1)
    for cell in ("neut", "lymph", "mono", "eos", "baso"):
        v[cell + "_abs"] = round(v["wbc"] * v[cell + "_pct"] / 100, 2)
    v["gap"] = v["na"] - v["cl"] - v["hco3"]
    mrn, acct, issuer = f"M{d.digits(9)}", f"V{d.digits(11)}", "PRAIRIE VIEW MEMORIAL HOSPITAL"
    d.source("lab.cbc", issuer, drawn)
    d.patient(who.replace(",", ", "), "female", born, age, UnitNumber=mrn, Account=acct)
    d.gold["patient"]["name"]["value"] = who
    blocks = (("H", "HE", "CBC W/ AUTO DIFF", "0512", "0531", """WBC | wbc | 1 | K/mm3 | 4.5 | 11
        RBC | rbc | 2 | M/mm3 | 4 | 5.2
        HGB | hgb | 1 | g/dL | 12 | 16
        HCT | hct | 1 | % | 36 | 46
        MCV | mcv | 1 | fL | 80 | 100
        MCH | mch | 1 | pg | 26 | 34
        MCHC | mchc | 1 | g/dL | 31 | 37
        RDW | rdw_cv | 1 | % | 11.5 | 14.5
        PLT COUNT | plt | 0 | K/mm3 | 150 | 400
        NEUT % | neut_pct | 1 | % | 40 | 75
        LYMPH % | lymph_pct | 1 | % | 15 | 45
        MONO % | mono_pct | 1 | % | 2 | 12
        EOS % | eos_pct | 1 | % | 0 | 6
        BASO % | baso_pct | 1 | % | 0 | 2
        NEUT # | neut_abs | 2 | K/mm3 | 1.8 | 7.7
        LYMPH # | lymph_abs | 2 | K/mm3 | 1 | 4.8"""),
              ("G", "CO", "PT/INR, PTT", "0512", "0533", """PT | pt | 1 | sec | 9.4 | 12.5
        INR | inr | 2 | | .9 | 1.1
        PTT | aptt | 1 | sec | 25.1 | 36.5
        FIBRINOGEN | fibrinogen | 0 | mg/dL | 200 | 400"""),
              ("C", "CH", "COMP METAB PANEL, LDH, URIC", "0512", "0529", """SODIUM | na | 0 | mmol/L | 136 | 145
        POTASSIUM | k | 1 | mmol/L | 3.5 | 5.1
        CHLORIDE | cl | 0 | mmol/L | 98 | 107
        CO2 | hco3 | 0 | mmol/L | 21 | 32
        ANION GAP | ?gap | 0 | mmol/L | 5 | 15
        BUN | bun | 0 | mg/dL | 7 | 18
        CREATININE | creat | 2 | mg/dL | .55 | 1.02
        GLUCOSE | glucose | 0 | mg/dL | 74 | 106
        CALCIUM | ca | 1 | mg/dL | 8.5 | 10.1
        TOTAL PROTEIN | tp | 1 | g/dL | 6.4 | 8.2
        ALBUMIN | albumin | 1 | g/dL | 3.4 | 5
        AST | ast | 0 | U/L | 15 | 37
        ALT | alt | 0 | U/L | 14 | 59
        ALK PHOS | alp | 0 | U/L | 45 | 117
        TOTAL BILI | bili_total | 1 | mg/dL | .2 | 1
        LDH | ldh | 0 | U/L | 84 | 246
        URIC ACID | urate | 1 | mg/dL | 2.6 | 6"""))
    panic = {"wbc": (1, 50), "plt": (20, 999)}
    notes = {"plt": "CALLED TO & READ BACK BY RN T.BOSWORTH AT 0548. PREVIOUS CRITICAL 11 ON FILE.", "hgb": "TRANSFUSE IF < 7.0 PER PROTOCOL", "inr": "THERAPEUTIC 2.0-3.0"}
    text = ""
    for letter, dept, ordered, at, got, plan in blocks:
        text += f"\n SPEC #: {drawn.date:%m%d}:{dept}{d.digits(5)}{letter}   COLL: {drawn}-{at}   STATUS: COMP   REQ #: {d.digits(8)}\n"
        text += f"{'':25}RECD: {drawn}-{got}   SUBM DR: WESTERGAARD,PAUL\n ORDERED: {ordered}\n\n"
        text += "   Test              Result     Flag    Reference               Site\n"
        for x in read_plan(plan, v):
            q = put(d, h, drawn, x, panic=panic.get(x[1]))
            text += f" {'>' if q.flag else ' '} {q.name:<16} {q.value:>7}      {q.flag:<5}   {('(' + q.range + ') ' + q.unit):<24}ML\n"
            if x[1] in notes:
                text += f"{'':9}- {notes[x[1]]}\n"
    d.never("observation", "an earlier value in a comment", code="plt", text="11")
    d.never("observation", "threshold of transfusion", code="hgb", text="7.0")
    d.never("observation", "range of treatment", code="inr", text="2.0-3.0")
    head = (f" RUN DATE: {drawn}            {issuer} LAB *LIVE*                 PAGE 1\n RUN TIME: 0702                   Specimen Inquiry\n RUN USER: LAB.KRW\n"
            f"{'-' * 84}\n PATIENT: {who:<28} ACCT #: {acct}   LOC: 4ONC     U #: {mrn}\n"
            f"{'':38}AGE/SX: {age}/F     ROOM: 4118-A   REG: {drawn.plus(-6)}\n REG DR: WESTERGAARD,PAUL{'':14}DOB:    {born:%m/%d/%Y}  STATUS: ADM IN  DIS:\n{'-' * 84}\n")
    tail = f"\n{'-' * 84}\n ML = MAIN LAB, PRAIRIE VIEW, NE 00000   CLIA 28D0000555   DIRECTOR: H.OYSTERMAN MD\n{'':30}** END OF REPORT **"
    d.html = page(f"<pre>{esc(head + text + tail)}</pre>", css="pre { font: 7.9pt 'Liberation Mono'; margin: 0; line-height: 1.17 }", size="Letter", font="Liberation Mono", margin="10mm 14mm 10mm")


@sample("veiled-consult-1", ALL, "Layout: American clinic note from an electronic chart, results as component, value and date in three blocks abreast, flag in brackets behind the value, a date for each result, plan with thresholds.")
def components(d):
    r, h = d.r, House(low="(L)", high="(H)")
    seen = on(2026, r.choice([3, 4, 8]), r.randint(16, 27), "%m/%d/%Y")
    days = [seen.plus(0, "collected"), seen.plus(-r.randint(6, 9), "collected"), seen.plus(-r.randint(30, 44), "collected")]
    born, who = d.birth(1950, 1980), r.choice(["Gareth Winslow", "Marcus Oyebanji", "Tobias Hendrickx"])
    age, mrn, issuer = years(born, seen), d.digits(8), "Stillwater University Cancer Center"
    d.source("consult", issuer, seen)
    d.patient(who, "male", born, age, MRN=mrn)
    v = tests(r, age, False, wbc=(2.1, 3.6), rbc=(2.9, 3.4), plt=(54, 98), wbc_decimals=1)
    plans = (("""WBC | wbc | 1 | | 4 | 11
        RBC | rbc | 2 | | 4.5 | 5.9
        HGB | hgb | 1 | | 13.5 | 17.5
        HCT | hct | 1 | | 41 | 53
        MCV | mcv | 1 | | 80 | 100
        PLT | plt | 0 | | 150 | 400
        NEUTROABS | neut_abs | 2 | | 1.8 | 7.7
        LYMPHSABS | lymph_abs | 2 | | 1 | 4.8""", 0), ("""NA | na | 0 | | 136 | 145
        K | k | 1 | | 3.5 | 5.1
        CL | cl | 0 | | 98 | 107
        CO2 | hco3 | 0 | | 22 | 29
        BUN | bun | 0 | | 8 | 23
        CREATININE | creat | 2 | | .7 | 1.3
        GLUCOSE | glucose | 0 | | 70 | 99
        CALCIUM | ca | 1 | | 8.6 | 10.2""", 0), ("""ALT | alt | 0 | | 7 | 55
        AST | ast | 0 | | 5 | 34
        ALKPHOS | alp | 0 | | 40 | 150
        BILITOT | bili_total | 1 | | .2 | 1.2
        ALBUMIN | albumin | 1 | | 3.5 | 5
        LDH | ldh | 0 | | 125 | 220
        URICACID | urate | 1 | | 3.5 | 7.2
        FERRITIN | ferritin | 0 | | 24 | 336""", 1))
    block = ""
    for plan, k in plans:
        rows = ""
        for x in read_plan(plan, v):
            day = days[2] if x[1] == "ferritin" else days[k]
            shown, sign = bare(d, h, day, x)
            rows += tr([x[0], f"{shown} {sign}", str(day)], ["", "v", ""])
        block += f"<div><p><u>Lab Results</u></p><table class='t'><tr class='h'><td>Component</td><td class='v'>Value</td><td>Date</td></tr>{rows}</table></div>"
    d.fact("diagnoses", code="FL", printed="follicular lymphoma", status="relapsed")
    m = lambda y, n: on(y, n, 1, "%m/%Y")
    d.treat("chemotherapy", "BR", "bendamustine-rituximab", 1, (), m(2020, 3), m(2020, 8), 6, "CR")
    d.treat("immunotherapy", "R2", "lenalidomide-rituximab", 2, (), m(2023, 1), m(2023, 11), None, "PR", "progression")
    d.treat("immunotherapy", "Mosun", "mosunetuzumab", 3, ["mosunetuzumab"], m(2025, 2), m(2025, 9), 8, "PD")
    d.treat("targeted", None, "Tazemetostat", None, ["tazemetostat"], assertion="absent")
    d.treat("cell-therapy", "lisocabtagene maraleucel", "lisocabtagene maraleucel", None, ["lisocabtagene maraleucel"], assertion="planned")
    d.fact("statements", question="prior-car-t", answer="none")
    d.told("ecog", "1", "", seen)
    for name in ("Obstructive sleep apnea", "Gout"):
        d.fact("comorbidities", name=name)
    for drug, dose, often in (("allopurinol", "300 mg", "daily"), ("acyclovir", "400 mg", "BID")):
        d.fact("medications", drug=drug, dose=dose, frequency=often)
    d.never("observation", "threshold of the plan", code="plt", text="50")
    d.never("observation", "oxygen of the vitals", text="97")
    d.never("diagnosis", "the brother's", code="AML")
    d.never("treatment", "not approved by the insurer, not given", text="Epcoritamab")
    d.html = page(f"""<table class="hd"><tr><td><b>{who}</b><br>MRN: {mrn} &nbsp; DOB: {born:%m/%d/%Y} &nbsp; {age} y.o. male</td><td class="r">Office Visit &nbsp; {seen}<br>Lymphoma Clinic<br>{issuer}</td></tr></table>
<p class="q">Progress Notes</p><p class="s">Idris Fontenot, MD at {seen} 10:20 AM</p>
<p><b>Reason for visit:</b> Relapsed follicular lymphoma, before cell therapy.</p>
<p><b>Oncology history.</b> 1st line: bendamustine-rituximab {m(2020, 3)}-{m(2020, 8)}, 6 cycles, CR. 2nd line: lenalidomide-rituximab {m(2023, 1)}-{m(2023, 11)}, PR, stopped for progression. 3rd line: mosunetuzumab {m(2025, 2)}-{m(2025, 9)}, 8 cycles, best response PD. Tazemetostat was never taken. No prior CAR T-cell therapy. Planned: lisocabtagene maraleucel.</p>
<p><b>Past Medical History:</b> Obstructive sleep apnea; Gout. &nbsp; <b>Family History:</b> brother with AML.</p>
<p><b>Current Outpatient Medications:</b> allopurinol 300 mg daily; acyclovir 400 mg BID.</p>
<p><b>Vitals:</b> BP 128/76 | Pulse 88 | Temp 98.2 °F (36.8 °C) | Wt 91.4 kg (201 lb 8 oz) | SpO2 97% | BMI 28.7. ECOG 1.</p>
<p><b>Exam:</b> 3 cm left axillary node, spleen tip not felt. Lungs clear. No edema.</p>
<div class="fx">{block}</div>
<p class="q">Assessment and Plan</p><ol><li>Relapsed disease. Leukapheresis slot requested; hold if ALC falls or if platelets are less than 50.</li><li>Epcoritamab was denied by the insurer and not started.</li><li>Return in 2 weeks with labs. Total time 42 minutes.</li></ol>
<p class="s" style="margin-top:14pt">Electronically signed by Idris Fontenot, MD at {seen} 11:47 AM. This note may contain text entered by voice recognition. Abnormal values are marked (L) or (H).</p>""",
        css=".hd { border: .8pt solid #888; background: #f3f6f9 } .q { font-weight: bold; font-size: 12pt; color: #264f7a; margin-top: 8pt } p { margin-top: 4pt } .fx { display: flex; gap: 5mm; margin-top: 6pt } .fx > div { flex: 1 } .t td { padding: .7pt 3pt; font-size: 8.6pt } .h td { font-weight: bold } .v { padding-left: 8pt !important } ol { margin: 2pt 0; padding-left: 16pt }",
        size="Letter", font="Noto Sans", pt=9, margin="13mm 16mm", footer=f'"Printed by FONTENOT, I at {seen} 11:52 AM       Page " counter(page) " of " counter(pages)')


@sample("veiled-protein-1", ALL, "Layout: American reference laboratory in small print across the page, procedures with result, unit, interval, accession and three times each in columns, letter raised before the result, notes between.")
def procedures(d):
    r, h = d.r, House(between=" - ", low="L", high="H", below="<= {}", above=">= {}")
    drawn = d.collected("%d-%b-%y", first=2025)
    born, who = d.birth(1943, 1970), r.choice(["Lindgren, Harriet O", "Buenaventura, Corazon", "Achterberg, Willa"])
    age = years(born, drawn)
    v = plasma_cells(r, "igg", False, (1.6, 3.2)) | {"creat": round(r.uniform(.8, 1.9), 2), "calc": round(r.uniform(8.8, 10.9), 1), "visc": round(r.uniform(1.7, 2.6), 1)}
    v["um"], v["utp"] = r.randint(310, 980), r.randint(1100, 2400)
    no, issuer = f"{d.digits(2)}-{d.digits(3)}-{d.digits(6)}", "Wasatch Bench Reference Laboratories"
    d.source("lab.protein", issuer, drawn.plus(3, "reported"))
    d.patient(who, "female", born, age, PatientID=no)
    tests_ = """# Monoclonal Protein Study, Expanded Panel, Serum
        Total Protein, Serum | tp | 1 | g/dL | 6.3 | 8.2
        Albumin, Serum by ELP | albumin | 2 | g/dL | 3.75 | 5.01
        Alpha 1 Globulins | ?alpha1 | 2 | g/dL | .19 | .46
        Alpha 2 Globulins | ?alpha2 | 2 | g/dL | .48 | 1.05
        Beta Globulins | ?beta | 2 | g/dL | .48 | 1.1
        Gamma Globulins | ?gamma | 2 | g/dL | .62 | 1.51
        Monoclonal Protein | mprot_s | 2 | g/dL | | 0
        Immunoglobulin G | igg | 0 | mg/dL | 768 | 1632
        Immunoglobulin A | iga | 0 | mg/dL | 68 | 408
        Immunoglobulin M | igm | 0 | mg/dL | 35 | 263
        # Kappa/Lambda Quantitative Free Light Chains with Ratio, Serum
        Kappa Qnt Free Light Chains | kflc | 1 | mg/L | 3.3 | 19.4
        Lambda Qnt Free Light Chains | lflc | 1 | mg/L | 5.71 | 26.3
        Kappa/Lambda Free Light Chain Ratio | flc_ratio | 2 | | .26 | 1.65
        # Beta-2 Microglobulin, Serum
        Beta-2 Microglobulin, Serum | b2m | 2 | mg/L | 1.1 | 2.4
        # Viscosity, Serum
        Viscosity, Serum | ?visc | 1 | cP | 1.1 | 1.8"""
    acc = f"{drawn.date:%y}-{drawn.date.timetuple().tm_yday:03d}-{d.digits(6)}"
    times = [f"{drawn} 07:45:00", f"{drawn.plus(1)} 02:11:18", f"{drawn.plus(3)} 14:02:55"]
    tail = [acc, *times]
    body = ""
    for x in read_plan(tests_, v):
        if isinstance(x, str):
            body += f"<tr><td colspan=8 class='g'>{x}</td></tr>"
            continue
        text = "0.26 - 1.65" if x[1] == "flc_ratio" else "0.00" if x[1] == "mprot_s" else "5.71 - 26.30" if x[1] == "lflc" else "3.30 - 19.40" if x[1] == "kflc" else None
        q = put(d, h, drawn, x, range_text=text)
        body += tr([q.name, f"<b><sup>{q.flag}</sup> {q.value}</b>", q.unit, esc(q.range), *tail], ["n"])
    d.monoclonal(drawn, "IgG", "lambda", f"{v['mprot_s']:.2f}", "g/dL")
    said = "Abnormal band in gamma region, identified as monoclonal IgG lambda."
    d.observation("ife_s", "Immunofixation", "Abnormal", "", drawn, text="positive")
    body = body.replace("<tr><td colspan=8 class='g'>Kappa", tr(["Immunofixation", "<b><sup>*</sup> Abnormal</b>", "", "", *tail], ["n"]) + f"<tr><td colspan=8 class='cm'>Immunofixation note: {said} Suggest repeat in 3 to 6 months; a rise of 0.5 g/dL is needed to call progression.</td></tr><tr><td colspan=8 class='g'>Kappa", 1)
    d.observation("mprot_u", "Monoclonal Protein, Urine", str(v["um"]), "mg/24h", drawn)
    d.observation("ife_u", "Immunofixation, Urine", "Free lambda light chains present", "", drawn, text="positive")
    d.fact("paraproteins", drawn, isotype={"heavy": None, "light": "lambda"}, concentration={"value": {"printed": str(v["um"])}, "unit": {"printed": "mg/24h"}}, specimen="urine", method="upep", assertion="present")
    d.fact("paraproteins", drawn, isotype={"heavy": None, "light": "lambda"}, specimen="urine", method="ife", assertion="present")
    body += "<tr><td colspan=8 class='g'>Monoclonal Protein Study, 24 hour Urine</td></tr>" + tr(["Total Volume", "1850", "mL", "", *tail], ["n"]) + tr(["Total Protein, Urine", f"<b><sup>H</sup> {v['utp']}</b>", "mg/24h", "10 - 140", *tail], ["n"]) + tr(["Monoclonal Protein, Urine", f"<b>{v['um']}</b>", "mg/24h", "", *tail], ["n"]) + tr(["Immunofixation, Urine", "Free lambda light chains present", "", "", *tail], ["n"])
    d.never("observation", "protein of the urine, not of the serum", code="tp", text=str(v["utp"]))
    d.never("observation", "the rise that would be a progression", text="0.5 g/dL")
    d.never("treatment", "interference explained in general", text="daratumumab")
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:14pt;color:#8a1f2b">WASATCH BENCH</b> REFERENCE LABORATORIES<br>500 Foothill Way, Bountiful Flat, UT 00000-0555 &nbsp; (800) 555-0187 &nbsp; CLIA 46D0000555<br>Director of Laboratories: Eleanor J. Takemitsu, MD, PhD</td><td class="r"><b>PATIENT REPORT</b><br>Client: Cottonwood Oncology Partners (#00555)<br>Physician: BRISTLECONE, A</td></tr></table>
<p style="margin:4pt 0"><b>Patient: {who}</b> &nbsp;|&nbsp; DOB: {born:%d-%b-%Y} &nbsp;|&nbsp; Age: {age} &nbsp;|&nbsp; Sex: F &nbsp;|&nbsp; Patient Identifiers: {no} &nbsp;|&nbsp; Visit Number (FIN): {d.digits(8)}</p>
<table class="t"><tr class="h"><td>Procedure</td><td>Result</td><td>Units</td><td>Ref Interval</td><td>Accession</td><td>Collected</td><td>Received</td><td>Reported/Verified</td></tr>{body}</table>
<p style="margin-top:7pt"><b>INTERPRETIVE INFORMATION:</b> Monoclonal Protein Study. Free light chains are cleared by the kidney; an abnormal ratio up to 3.10 may be seen in renal impairment. Therapeutic antibodies such as daratumumab may be seen as a faint IgG kappa band.</p>
<p style="margin-top:5pt">H=High, L=Low, *=Abnormal, C=Critical &nbsp;&nbsp; Unless otherwise indicated, testing performed at Wasatch Bench Reference Laboratories. &nbsp; Chart ID: {d.digits(9)}</p>""",
        css=".hd { border-bottom: 2pt solid #8a1f2b } .t td { padding: 1.7pt 3pt; border-bottom: .3pt solid #ccc } .g { font-weight: bold; background: #f2e9ea; font-size: 8.2pt } .h td { font-weight: bold; border-bottom: 1pt solid #8a1f2b } .n { padding-left: 8pt !important; width: 21% } .cm { padding-left: 14pt !important; font-style: italic }",
        size="Letter landscape", font="Liberation Sans", pt=7.6, margin="11mm 12mm 12mm", footer=f'"Patient: {who}    ID: {no}    Printed {drawn.plus(3)} 16:20    Page " counter(page) " of " counter(pages)')


@sample("veiled-lab-2", ALL, "Layout: American outreach page, a sentence-like line a test with result and flag word at the left edge of the interval, today and the last two visits in narrow columns, small print, hepatitis words below.")
def visits(d):
    r, h = d.r, House(between=" to ", low="LOW", high="HIGH", below="0 to {}", above="over {}")
    drawn = d.collected("%b %d, %Y")
    days = [drawn, drawn.plus(-r.randint(13, 15)), drawn.plus(-r.randint(27, 30))]
    born, who = d.birth(1955, 1990), r.choice(["Ramona L. Birdsong", "Ginger A. Stoltzfus", "Paula M. Echeverria"])
    age = years(born, drawn)
    base = tests(r, age, True, **ANAEMIC)
    values = [base] + [again(r, base, age, True, **ANAEMIC) for _ in range(2)]
    chart, issuer = d.digits(6), "High Desert Blood & Cancer Associates"
    d.source("lab.cbc", issuer, drawn)
    d.patient(who, "female", born, age, Chart=chart)
    plan = """# Complete blood count
        White cells | wbc | 2 | K/uL | 4.1 | 10.9
        Neutrophils, absolute | neut_abs | 2 | K/uL | 2 | 7.8
        Lymphocytes, absolute | lymph_abs | 2 | K/uL | .6 | 4.1
        Monocytes, absolute | mono_abs | 2 | K/uL | .1 | 1
        Red cells | rbc | 2 | M/uL | 4.2 | 5.4
        Hemoglobin | hgb | 1 | g/dL | 12.5 | 15.9
        Hematocrit | hct | 1 | % | 37 | 47
        MCV | mcv | 1 | fL | 80 | 97
        Platelets | plt | 0 | K/uL | 140 | 440
        MPV | mpv | 1 | fL | 7.4 | 12
        # Chemistry
        Sodium | na | 0 | mmol/L | 135 | 145
        Potassium | k | 1 | mmol/L | 3.6 | 5
        Creatinine | creat | 2 | mg/dL | .5 | 1.1
        Estimated GFR | egfr | 0 | mL/min | |
        Urea nitrogen | bun | 0 | mg/dL | 7 | 21
        Calcium | ca | 1 | mg/dL | 8.5 | 10.3
        Albumin | albumin | 1 | g/dL | 3.5 | 5
        Bilirubin, total | bili_total | 1 | mg/dL | .1 | 1.2
        Bilirubin, direct | bili_direct | 1 | mg/dL | 0 | .3
        AST | ast | 0 | U/L | 8 | 40
        ALT | alt | 0 | U/L | 7 | 45
        Alkaline phosphatase | alp | 0 | U/L | 40 | 130
        LDH | ldh | 0 | U/L | 110 | 225
        Uric acid | urate | 1 | mg/dL | 2.4 | 6.4
        Magnesium | mg | 1 | mg/dL | 1.6 | 2.4
        Phosphorus | phos | 1 | mg/dL | 2.5 | 4.6"""
    body = ""
    for trio in zip(*(read_plan(plan, v) for v in values)):
        first = trio[0]
        if isinstance(first, str):
            body += f"<tr><td colspan=7 class='g'>{first}</td></tr>"
            continue
        q = put(d, h, days[0], first)
        past = [earlier(d, h, day, x) for x, day in zip(trio[1:], days[1:])]
        body += tr([q.name, f"<b>{q.value}</b>", f"<b>{q.flag}</b>", q.unit, q.range or "see note", *past], ["", "r", "", "", "", "r p", "r p"])
    words = "".join(f"<tr><td>{n}</td><td>{qualitative(d, c, n, 'Nonreactive', 'negative', days[2])}</td></tr>" for c, n in (("hbsag", "Hepatitis B surface antigen"), ("antihbc", "Hepatitis B core antibody, total"), ("antihcv", "Hepatitis C antibody"), ("hiv", "HIV 1/2 antigen and antibody")))
    d.never("observation", "goal in the note", code="plt", text="75")
    d.never("observation", "limit of the estimate", code="egfr", text="60")
    d.html = page(f"""<p class="c" style="font-size:13pt;letter-spacing:1pt"><b>{issuer}</b></p><p class="c s">In-office laboratory · 5550 Sagebrush Loop, Winnemucca Wells, NV 00000 · phone 775-555-0119 · COLA 55500</p>
<table class="id"><tr><td>{who}</td><td>Chart {chart}</td><td>Born {born:%b %d, %Y} ({age}, female)</td><td>Dr. Ellsworth Pike</td></tr></table>
<table class="t"><tr class="h"><td></td><td class="r">{days[0]}<br>8:05 am</td><td></td><td></td><td>Expected</td><td class="r p">{days[1]}<br>8:20 am</td><td class="r p">{days[2]}<br>7:55 am</td></tr>{body}</table>
<p class="s" style="margin-top:4pt">Note: estimates of GFR over 60 are normal for most adults (CKD-EPI 2021, without race). Chemotherapy is given with platelets of 75 or more. LOW and HIGH refer to today's visit only.</p>
<p class="g" style="margin-top:8pt">Screening of {days[2]}</p><table class="t" style="width:62%">{words}</table>
<p class="s" style="margin-top:10pt">Reviewed by E. Pike MD, {days[0]} 11:31 am. A copy of this page was given to the patient.</p>""",
        css=".id { margin: 6pt 0; border-top: .6pt solid #000; border-bottom: .6pt solid #000 } .t td { padding: 1.3pt 4pt } .g { font-weight: bold; font-style: italic; padding-top: 5pt !important; border-bottom: .5pt solid #000 } .h td { font-size: 8pt; vertical-align: bottom } .p { color: #555 }",
        size="Letter", font="Liberation Serif", pt=9, margin="14mm 20mm")
