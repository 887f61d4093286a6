"""Sealed split: laboratory pages in English from Canada, India, the Gulf, Israel and Australia."""
from dates import years
from facts import House
from layout import esc, page, stamp, tr
from patients import ANAEMIC, CYTOPENIC, si, tests, whole_differential
from registry import ALL, sample
from rows import put, read_plan, table_rows


@sample("sealed-lab-1", ALL, "Layout: Canadian community laboratory, flag before the result, interval and unit in one column, corrected result, comments under results.")
def community(d):
    r, h = d.r, House(low="LO", high="HI", between=" - ", below="<={}", above=">={}")
    drawn = d.collected("%d-%b-%Y")
    born, who = d.birth(1947, 1986), r.choice(["BEAUSOLEIL, MARGUERITE", "KOWALCHUK, DARLENE", "SINCLAIR, ROWENA"])
    age = years(born, drawn)
    v = tests(r, age, True, **CYTOPENIC)
    v = si(v) | {"retic_abs": r.randint(14, 41)}
    card, acc, issuer = f"{d.digits(4)} {d.digits(3)} {d.digits(3)} KT", f"26-{d.digits(9)}", "LakeShore Medical Laboratories"
    d.source("lab.cbc", issuer, drawn.plus(1, "reported"))
    d.patient(who, "female", born, age, HealthCard=card, Accession=acc)
    text = """# HEMATOLOGY
        HEMOGLOBIN | hgb | 0 | g/L | 115 | 155
        HEMATOCRIT | hct | 3 | L/L | .345 | .46
        RBC | rbc | 2 | x E12/L | 3.8 | 5.1
        MCV | mcv | 1 | fL | 82 | 98
        MCH | mch | 1 | pg | 27.5 | 33
        MCHC | mchc | 0 | g/L | 320 | 360
        RDW | rdw_cv | 1 | % | 11.5 | 14.5
        WBC | wbc | 1 | x E9/L | 4 | 11
        PLATELET COUNT | plt | 0 | x E9/L | 150 | 400
        NEUTROPHILS | neut_abs | 1 | x E9/L | 2 | 7.5
        LYMPHOCYTES | lymph_abs | 1 | x E9/L | 1 | 3.5
        MONOCYTES | mono_abs | 1 | x E9/L | .2 | 1
        EOSINOPHILS | eos_abs | 1 | x E9/L | 0 | .5
        BASOPHILS | baso_abs | 1 | x E9/L | 0 | .2
        RETICULOCYTE COUNT | retic_abs | 0 | x E9/L | 10 | 100
        # GENERAL CHEMISTRY
        SODIUM | na | 0 | mmol/L | 135 | 145
        POTASSIUM | k | 1 | mmol/L | 3.5 | 5.2
        CHLORIDE | cl | 0 | mmol/L | 98 | 107
        CREATININE | creat | 0 | umol/L | 50 | 100
        EGFR | egfr | 0 | mL/min/1.73m2 | 60 |
        URATE | urate | 0 | umol/L | 140 | 360
        CALCIUM | ca | 2 | mmol/L | 2.15 | 2.6
        ALBUMIN | albumin | 0 | g/L | 35 | 52
        BILIRUBIN TOTAL | bili_total | 0 | umol/L | | 22
        ALKALINE PHOSPHATASE | alp | 0 | U/L | 35 | 120
        ALT | alt | 0 | U/L | | 36
        LDH | ldh | 0 | U/L | 120 | 230
        FERRITIN | ferritin | 0 | ug/L | 13 | 150"""
    notes = {"plt": "Platelets reviewed on film. Spontaneous bleeding is uncommon above 20 x E9/L.", "k": "CORRECTED RESULT. Previously reported as 6.9 mmol/L on a hemolyzed sample; repeated on a new tube.",
             "egfr": "Normal kidney function: eGFR of 60 or more without albuminuria. Kidney failure: below 15.", "ferritin": "Iron deficiency is unlikely above 100 ug/L."}

    def line(x):
        q = put(d, h, drawn, x)
        shown = f"<b>{q.value}</b>" if q.flag else q.value
        out = tr([q.name, f"<b>{q.flag}</b>", shown, f"{esc(q.range)} &nbsp;{q.unit}"], ["n", "c", "r", "u"])
        return out + (f"<tr><td></td><td colspan=3 class='cm'>{notes[x[1]]}</td></tr>" if x[1] in notes else "")

    rows = table_rows(read_plan(text, v), lambda t: f"<tr><td colspan=4 class='g'>{t}</td></tr>", line)
    rows += tr(["VITAMIN B12", "", "<i>Pending</i>", "138 - 652 &nbsp;pmol/L"], ["n", "c", "r", "u"])
    d.never("observation", "the result before it was corrected", code="k", text="6.9")
    d.never("observation", "limits in comments", text="20 x E9/L; 15; 100 ug/L")
    d.never("observation", "not yet done", text="VITAMIN B12")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:16pt">LakeShore</b> Medical Laboratories<br><span class="s">Kingsbridge, Ontario &nbsp; 1-800-555-0148 &nbsp; Licence 0555</span></td><td class="r"><b>CORRECTED REPORT</b><br>replaces the report of {drawn} 14:10</td></tr></table>
<div class="id"><div>Patient: <b>{who}</b><br>Health Card: {card}<br>DOB: {born:%d-%b-%Y} &nbsp; Age: {age} &nbsp; Sex: F</div><div>Accession: {acc}<br>Collected: {drawn} 08:25<br>Reported: {drawn.plus(1)} 10:02</div><div>Ordered by: DR. T. OKONJO<br>Copies to: LAKEHEAD CANCER CENTRE<br>Status: FINAL except as marked</div></div>
<table class="t"><tr class="h"><td>Test</td><td class="c">Flag</td><td class="r">Result</td><td class="u">Reference Range - Units</td></tr>{rows}</table>
<p class="s" style="margin-top:6pt">FINAL RESULTS unless marked pending. Medical Director: Dr. S. Achari-Lund MD FRCPC. HI = above range, LO = below range.</p>""",
        css=".hd { border-bottom: 1pt solid #000 } .id { display: flex; justify-content: space-between; font-size: 8.4pt; margin: 4pt 0 6pt } .h td { border-top: .8pt solid #000; border-bottom: .8pt solid #000; font-weight: bold } .t td { padding: 1.2pt 4pt } .g { font-weight: bold; padding-top: 4pt !important } .n { padding-left: 14pt !important; width: 36% } .u { padding-left: 26pt !important } .cm { font-size: 8pt; color: #222; padding-bottom: 3pt !important }",
        size="Letter", font="Liberation Sans", pt=9.2, margin="11mm 16mm 13mm", lang="en-CA", footer='"' + acc + '    Page " counter(page) " of " counter(pages)')


@sample("sealed-lab-4", ALL, "Layout: Indian nursing home, old printer, a colon between name and value, unit glued behind the value, interval in brackets, blood group and serology below.")
def nursing_home(d):
    r, h = d.r, House(thousands=",", between=" - ", below="upto {}", above="above {}", low="", high="")
    drawn = d.collected("%d/%m/%Y")
    age, who = r.randint(31, 69), r.choice(["MURUGESAN K", "RAJENDRA PRASAD S", "VENKATACHALAM P"])
    v = tests(r, age, False, **ANAEMIC)
    v |= whole_differential(r, v) | {"wbc": round(v["wbc"] * 1000), "plt": round(v["plt"] / 100, 2)}
    op, issuer = f"OP{d.digits(6)}", "Annai Nursing Home & Diagnostic Centre"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"))
    d.patient(who, "male", age=age, OPNo=op)
    text = """# HAEMATOLOGY
        Haemoglobin | hgb | 1 | gm/dl | 13 | 17
        Total RBC Count | rbc | 2 | million/cumm | 4.5 | 5.5
        PCV | hct | 1 | % | 40 | 50
        MCV | mcv | 1 | fl | 80 | 100
        MCH | mch | 1 | pg | 27 | 32
        MCHC | mchc | 1 | gm/dl | 32 | 36
        Total WBC Count | wbc | 0 | cells/cumm | 4000 | 11000
        # Differential Count
        Polymorphs | neut_pct | 0 | % | 40 | 75
        Lymphocytes | lymph_pct | 0 | % | 20 | 45
        Eosinophils | eos_pct | 0 | % | 1 | 6
        Monocytes | mono_pct | 0 | % | 2 | 10
        Basophils | baso_pct | 0 | % | 0 | 1
        Platelet Count | plt | 2 | lakhs/cumm | 1.5 | 4.5
        E.S.R. (1 hour) | esr | 0 | mm/hr | 0 | 15
        # BIOCHEMISTRY
        Random Blood Sugar | glucose | 0 | mg/dl | 70 | 140
        Blood Urea | urea | 0 | mg/dl | 15 | 40
        Serum Creatinine | creat | 1 | mg/dl | .6 | 1.3
        Uric Acid | urate | 1 | mg/dl | 3.5 | 7.2
        Total Bilirubin | bili_total | 1 | mg/dl | .2 | 1
        Direct Bilirubin | bili_direct | 1 | mg/dl | 0 | .3
        S.G.O.T. | ast | 0 | IU/L | 5 | 40
        S.G.P.T. | alt | 0 | IU/L | 5 | 45
        Alkaline Phosphatase | alp | 0 | IU/L | 40 | 129
        Total Protein | tp | 1 | gm/dl | 6 | 8
        Serum Albumin | albumin | 1 | gm/dl | 3.5 | 5
        Serum Globulin | globulin | 1 | gm/dl | 2 | 3.5
        LDH | ldh | 0 | IU/L | 140 | 280"""

    def line(x):
        q = put(d, h, drawn, x)
        return f"<p class='l'><span class='n'>{q.name}</span><span>:</span><span class='v'>{q.value} {q.unit}</span><span>({esc(q.range)})</span></p>"

    rows = "".join(f"<p class='g'>{x}</p>" if isinstance(x, str) else line(x) for x in read_plan(text, v))

    def word(name, code, shown, meaning, how):
        d.observation(code, name, shown, "", drawn, text=meaning)
        return f"<p class='l'><span class='n'>{name}</span><span>:</span><span class='v'>{shown}</span><span class='s'>{how}</span></p>"

    words = word("HIV I & II", "hiv", "Non Reactive", "negative", "(Tridot)").replace("&", "&amp;") + word("HBsAg", "hbsag", "Negative", "negative", "(Card test)") + word("Anti HCV", "antihcv", "Negative", "negative", "(Card test)") + word("V.D.R.L.", "syphilis_rpr", "Non Reactive", "negative", "(Slide)")
    group = d.observation("abo_rh", "Blood Group & Rh Typing", "B Positive", "", drawn)
    d.never("observation", "licence and telephone", text="4425550163")
    d.never("observation", "dilution that would be reported", text="1:8")
    d.html = page(f"""
<p class="c"><b style="font-size:16pt">{esc(issuer).upper()}</b><br>14, Mettu Street, Kovilpatti &nbsp; Ph: 4425550163 &nbsp; (24 Hrs Service)</p>
<p class="c b" style="border-top:1pt dashed #000;border-bottom:1pt dashed #000;margin:4pt 0;padding:2pt">LABORATORY REPORT</p>
<div class="id"><div>Name &nbsp;: {who}<br>Age/Sex : {age} Yrs / Male<br>Ref By : Dr. K. Alagappan MD DM</div><div>O.P No : {op}<br>Sample on : {drawn} 10:15 AM<br>Report on : {drawn} 05:40 PM</div></div>
<div class="hh"><span class="n">INVESTIGATION</span><span></span><span class="v">OBSERVED VALUE</span><span>NORMAL VALUE</span></div>{rows}<p class="g">SEROLOGY</p>{words}
<p class="l"><span class="n">Blood Group &amp; Rh Typing</span><span>:</span><span class="v">{group}</span><span></span></p>
<p class="s" style="margin-top:5pt">V.D.R.L. is reported with the dilution when reactive (e.g. 1:8). Kindly correlate clinically.</p>
<p class="r" style="margin-top:16pt">Lab Technician &nbsp;&nbsp;&nbsp;&nbsp; Dr. P. Thilagavathi, MD (Path)</p>{stamp("ANNAI" + chr(10) + "DIAGNOSTIC", 128, 206, -11, "#335", 10)}""",
        css=".id { display: flex; justify-content: space-between; padding: 0 30pt 3pt 0 } .l, .hh { display: flex; line-height: 1.16 } .hh { border-top: 1pt dashed #000; border-bottom: 1pt dashed #000; margin: 2pt 0; padding: 1pt 0 } .n { width: 62mm; padding-left: 5mm } .v { width: 50mm; padding-left: 4mm } .g { font-weight: bold; text-decoration: underline; margin-top: 3pt }",
        font="Liberation Mono", pt=9.2, margin="10mm 16mm 10mm 18mm", lang="en-IN")


@sample("sealed-lab-5", ALL, "Layout: Emirati hospital, striped rows, interval written as from and to before the result, status in words last, clotting and proteins.")
def emirates(d):
    r, h = d.r, House(between=" to ", below="Up to {}", above="More than {}", low="Below", high="Above", normal="Normal")
    drawn = d.collected("%d %b %Y")
    born, who = d.birth(1950, 1991), r.choice(["Mariam Saeed Al Nuaimi", "Lakshmi Priya Menon", "Josephine Abad Villar"])
    v = tests(r, years(born, drawn), True, **ANAEMIC)
    v |= {"kflc": round(r.uniform(8, 24), 1), "lflc": round(r.uniform(90, 260), 1), "ca_ion": round(r.uniform(1.02, 1.38), 2), "lact": round(r.uniform(.6, 2.8), 1)}
    v["flc_ratio"] = round(v["kflc"] / v["lflc"], 2)
    hn, issuer = f"HN-{d.digits(6)}", "Al Dhafra Gate Hospital"
    d.source("lab.chemistry", issuer, drawn.plus(1, "reported"))
    d.patient(who, "female", born, HospitalNumber=hn)
    text = """# Coagulation (citrated plasma)
        Prothrombin time | pt | 1 | sec | 10.5 | 13.5
        INR | inr | 2 | ratio | .85 | 1.15
        APTT | aptt | 1 | sec | 26 | 36
        Fibrinogen | fibrinogen | 0 | mg/dL | 200 | 400
        D-Dimer | ddimer | 2 | ug/mL FEU | | .5
        # Renal and bone (serum)
        Urea nitrogen | bun | 0 | mg/dL | 6 | 20
        Creatinine | creat | 2 | mg/dL | .5 | .9
        eGFR CKD-EPI | egfr | 0 | mL/min/1.73m2 | 90 |
        Sodium | na | 0 | mmol/L | 136 | 145
        Potassium | k | 1 | mmol/L | 3.4 | 4.5
        Bicarbonate | hco3 | 0 | mmol/L | 22 | 29
        Calcium | ca | 1 | mg/dL | 8.6 | 10
        Ionized calcium | ca_ion | 2 | mmol/L | 1.15 | 1.33
        Phosphorus | phos | 1 | mg/dL | 2.5 | 4.5
        Magnesium | mg | 1 | mg/dL | 1.6 | 2.6
        Uric acid | urate | 1 | mg/dL | 2.4 | 5.7
        # Liver and enzymes (serum)
        ALT | alt | 0 | U/L | | 33
        AST | ast | 0 | U/L | | 32
        Gamma GT | ggt | 0 | U/L | 6 | 42
        LDH | ldh | 0 | U/L | 135 | 214
        Total bilirubin | bili_total | 1 | mg/dL | | 1.2
        Total protein | tp | 1 | g/dL | 6.4 | 8.3
        Albumin | albumin | 1 | g/dL | 3.5 | 5.2
        Lactate | ?lact | 1 | mmol/L | .5 | 2.2
        # Inflammation and immunology (serum)
        CRP | crp | 1 | mg/L | | 5
        Procalcitonin | pct | 2 | ng/mL | | .5
        Ferritin | ferritin | 0 | ng/mL | 13 | 150
        IgG | igg | 0 | mg/dL | 700 | 1600
        IgA | iga | 0 | mg/dL | 70 | 400
        IgM | igm | 0 | mg/dL | 40 | 230
        Free kappa | kflc | 1 | mg/L | 3.3 | 19.4
        Free lambda | lflc | 1 | mg/L | 5.7 | 26.3
        Kappa/lambda ratio | flc_ratio | 2 | | .26 | 1.65
        Beta-2 microglobulin | b2m | 2 | mg/L | .8 | 2.2"""
    line = lambda x: (lambda q: tr([q.name, esc(q.range), f"<b>{q.value}</b>", q.unit, q.flag if q.flag == "Normal" else f"<b>{q.flag}</b>"], ["n", "", "r", "u", ""]))(put(d, h, drawn, x))
    rows = table_rows(read_plan(text, v), lambda t: f"<tr class='g'><td colspan=5>{t}</td></tr>", line)
    d.never("observation", "not enough sample", text="Haptoglobin")
    d.never("observation", "a target of treatment", code="inr", text="2.0")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:15pt;color:#8a6d1f">{issuer}</b><br><span class="s">Department of Laboratory Medicine · CAP 0000000 · DoH licence MF0000</span></td><td class="r" style="font-family:'Noto Naskh Arabic';font-size:13pt;color:#8a6d1f">مستشفى بوابة الظفرة</td></tr></table>
<table class="id"><tr><td>Patient name / اسم المريض</td><td><b>{who}</b></td><td>Hospital number</td><td><b>{hn}</b></td></tr><tr><td>Date of birth / تاريخ الميلاد</td><td>{born:%d %b %Y}, Female</td><td>Collected</td><td>{drawn} 07:30</td></tr><tr><td>Physician / الطبيب</td><td>Dr. Basil Haddadin</td><td>Released</td><td>{drawn.plus(1)} 09:15</td></tr></table>
<table class="t"><tr class="h"><td>Test</td><td>Reference interval</td><td class="r">Result</td><td class="u">Unit</td><td>Status</td></tr>{rows}</table>
<p class="s" style="margin-top:5pt">Haptoglobin: quantity not sufficient, please resend. INR target on warfarin 2.0 to 3.0. Results relate only to the samples received.</p>""",
        css=".hd { border-bottom: 1.5pt solid #8a6d1f } .id { margin: 4pt 0; font-size: 8.6pt } .id td { padding: 1pt 4pt } .h td { background: #8a6d1f; color: #fff; font-weight: bold } .t td { padding: 1.35pt 6pt } .t tr:nth-child(odd) td { background: #f7f2e4 } .g td { font-weight: bold; background: #fff !important; border-bottom: .7pt solid #8a6d1f; padding-top: 3pt } .h td { background: #8a6d1f !important } .u { padding-left: 10pt !important } .n { width: 34% }",
        font="Noto Sans", pt=8.7, margin="9mm 15mm 9mm", lang="en-AE")


GRAPH = "{:<21}{:>8}   {:<11}{:<16}{}"


@sample("sealed-lab-6", ALL, "Layout: Israeli health fund in fixed pitch, interval in square brackets, the place of the value on a drawn line in place of a flag, names with points.")
def fund(d):
    r, h = d.r, House(between=" - ", below="0 - {}", above="> {}", low="", high="")
    drawn = d.collected("%d/%m/%y")
    born, who = d.birth(1944, 1983), r.choice(["SHAPIRA YEHUDIT", "BEN-HAROSH ORNA", "KATZIR MALKA"])
    age = years(born, drawn)
    v = tests(r, age, True, **CYTOPENIC)
    v["luc"] = round(r.uniform(.6, 3.2), 1)
    tz, issuer = f"{d.digits(8)}-{d.digits(1)}", "Carmel Health Fund, Central Laboratory"
    d.source("lab.cbc", issuer, drawn.plus(1, "reported"))
    d.patient(who, "female", born, ID=tz)
    text = """# BLOOD COUNT
        WBC | wbc | 2 | K/micl | 4.5 | 11
        RBC | rbc | 2 | M/micl | 4 | 5.2
        HGB | hgb | 1 | g/dl | 12 | 16
        HCT | hct | 1 | % | 36 | 46
        MCV | mcv | 1 | fl | 80 | 97
        MCH | mch | 1 | pg | 26 | 34
        MCHC | mchc | 1 | g/dl | 31 | 36
        RDW | rdw_cv | 1 | % | 11.5 | 15.5
        PLT | plt | 0 | K/micl | 150 | 450
        MPV | mpv | 1 | fl | 7 | 12
        NEUT.% | neut_pct | 1 | % | 40 | 75
        LYMP.% | lymph_pct | 1 | % | 20 | 45
        MONO.% | mono_pct | 1 | % | 2 | 10
        EOS.% | eos_pct | 1 | % | 0 | 6
        BASO.% | baso_pct | 1 | % | 0 | 1.5
        NEUT.abs | neut_abs | 2 | K/micl | 1.8 | 7.7
        LYMP.abs | lymph_abs | 2 | K/micl | 1 | 4.8
        MONO.abs | mono_abs | 2 | K/micl | .1 | 1
        # BLOOD CHEMISTRY
        GLUCOSE | glucose | 0 | mg/dl | 70 | 100
        UREA | urea | 1 | mg/dl | 17 | 49
        CREATININE | creat | 2 | mg/dl | .5 | .9
        SODIUM | na | 0 | mmol/l | 135 | 145
        POTASSIUM | k | 1 | mmol/l | 3.5 | 5.1
        CALCIUM | ca | 1 | mg/dl | 8.5 | 10.5
        PHOSPHORUS | phos | 1 | mg/dl | 2.5 | 4.5
        URIC ACID | urate | 1 | mg/dl | 2.4 | 5.7
        PROTEIN-TOTAL | tp | 1 | g/dl | 6.4 | 8.3
        ALBUMIN | albumin | 1 | g/dl | 3.5 | 5.2
        GLOBULIN | globulin | 1 | g/dl | 2.3 | 3.5
        BILIRUBIN-TOTAL | bili_total | 1 | mg/dl | .2 | 1.2
        AST (GOT) | ast | 0 | U/l | | 32
        ALT (GPT) | alt | 0 | U/l | | 33
        ALK. PHOSPHATASE | alp | 0 | U/l | 35 | 104
        G.G.T | ggt | 0 | U/l | | 40
        L.D.H | ldh | 0 | U/l | 135 | 214
        C.R.P | crp | 1 | mg/l | | 5
        FERRITIN | ferritin | 0 | ng/ml | 13 | 150"""

    def place(x, low, high):
        low = low or 0
        at = 4 + round((x - low) / (high - low) * 7)
        line = list("....|.......|....")
        line[max(0, min(16, at))] = "*"
        return "".join(line)

    lines = []
    for x in read_plan(text, v):
        if isinstance(x, str):
            lines += ["", f"  {x}", "  " + "-" * 74]
            continue
        q = put(d, h, drawn, x)
        lines.append("  " + GRAPH.format(q.name, q.value, q.unit, f"[{q.range}]", place(x[2], x[5], x[6])))
    d.never("observation", "numbers of the page and the clinic", text="40712")
    n = chr(10)
    pre = esc(n.join([f"  {issuer.split(', ')[0].upper():<46}Clinic 40712  Haifa-Neve", f"  {issuer.split(', ')[1]:<46}Dr. GUREVICH L.", "  " + "=" * 74,
                      f"  Name: {who:<30}ID: {tz:<16}F   Born: {born:%d/%m/%y}", f"  Taken: {drawn} 07:12              Received: {drawn} 12:40     Printed: {drawn.plus(1)}",
                      "  " + "=" * 74, "  " + GRAPH.format("Test", "Result", "Units", "Norm", "low |normal | high"), *lines, "", "  * marks the place of the result. End of report."]))
    d.html = page(f"<pre>{pre}</pre>", css="pre { font: 9pt 'DejaVu Sans Mono'; line-height: 1.2; margin: 0 }", font="DejaVu Sans Mono", margin="11mm 12mm 9mm", lang="en-IL")


@sample("sealed-lab-7", ALL, "Layout: Australian amended report, page of two columns with a rule between, dotted leaders, sign and unit behind the value, interval in brackets at the edge.")
def amended(d):
    r, h = d.r, House(between="-", below="<{}", above=">{}", low="L", high="H")
    drawn = d.collected("%d/%m/%y")
    born, who = d.birth(1946, 1980), r.choice(["DRYSDALE, Noel", "MASTRANGELO, Vince", "WOOLCOCK, Barrie"])
    v = si(tests(r, years(born, drawn), False, **CYTOPENIC))
    v |= {"b12": r.randint(150, 690), "fol": round(r.uniform(6, 42), 1)}
    lab, issuer = f"{d.digits(2)}-{d.digits(7)}", "Coolabah Pathology"
    d.source("lab.cbc", issuer, drawn.plus(1, "reported"))
    d.patient(who, "male", born, LabNo=lab)
    left = """# HAEMATOLOGY
        Haemoglobin | hgb | 0 | g/L | 130 | 180
        RCC | rbc | 2 | x10^12/L | 4.5 | 6.5
        Haematocrit | hct | 3 | | .39 | .54
        MCV | mcv | 0 | fL | 80 | 100
        MCH | mch | 1 | pg | 27 | 34
        RDW | rdw_cv | 1 | % | 10 | 15
        Platelets | plt | 0 | x10^9/L | 150 | 450
        WCC | wbc | 1 | x10^9/L | 4 | 11
        Neutrophils | neut_abs | 2 | x10^9/L | 2 | 8
        Lymphocytes | lymph_abs | 2 | x10^9/L | 1 | 4
        Monocytes | mono_abs | 2 | x10^9/L | .2 | 1
        Eosinophils | eos_abs | 2 | x10^9/L | .04 | .4
        Basophils | baso_abs | 2 | x10^9/L | 0 | .2
        # COAGULATION
        INR | inr | 1 | | .9 | 1.3
        APTT | aptt | 0 | s | 25 | 38
        Fibrinogen | fibrinogen | 1 | g/L | 2 | 4
        # HAEMATINICS
        Ferritin | ferritin | 0 | ug/L | 30 | 300
        Vitamin B12 | ?b12 | 0 | pmol/L | 140 | 700
        Serum folate | ?fol | 1 | nmol/L | 7 | 46"""
    right = """# BIOCHEMISTRY
        Sodium | na | 0 | mmol/L | 135 | 145
        Potassium | k | 1 | mmol/L | 3.5 | 5.2
        Chloride | cl | 0 | mmol/L | 95 | 110
        Bicarbonate | hco3 | 0 | mmol/L | 22 | 32
        Urea | urea | 1 | mmol/L | 4 | 9
        Creatinine | creat | 0 | umol/L | 60 | 110
        eGFR | egfr | 0 | mL/min/1.73m2 | 60 |
        Calcium | ca | 2 | mmol/L | 2.1 | 2.6
        Phosphate | phos | 2 | mmol/L | .75 | 1.5
        Magnesium | mg | 2 | mmol/L | .7 | 1.1
        Urate | urate | 0 | umol/L | 200 | 420
        # LIVER FUNCTION
        T. Bilirubin | bili_total | 0 | umol/L | | 20
        ALP | alp | 0 | U/L | 30 | 110
        GGT | ggt | 0 | U/L | | 50
        ALT | alt | 0 | U/L | | 40
        AST | ast | 0 | U/L | | 35
        LD | ldh | 0 | U/L | 120 | 250
        T. Protein | tp | 0 | g/L | 60 | 80
        Albumin | albumin | 0 | g/L | 32 | 44
        Globulin | globulin | 0 | g/L | 23 | 39
        CRP | crp | 0 | mg/L | | 5"""
    v["mcv"] = round(v["hct"] * 1000 / v["rbc"])

    def line(x):
        q = put(d, h, drawn, x)
        shown = f"<b>{q.value} {q.flag}</b>" if q.flag else q.value
        return f"<div class='l'><span>{q.name}</span><i></i><span>{shown} {q.unit}</span><span class='k'>({esc(q.range)})</span></div>"

    side = lambda text: "".join(f"<p class='g'>{x}</p>" if isinstance(x, str) else line(x) for x in read_plan(text, v))
    d.never("observation", "still to come", text="protein electrophoresis, free light chains, HBV DNA")
    d.never("observation", "the count before it was amended", code="plt", text="9")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:17pt">Coolabah</b> PATHOLOGY<br><span class="s">ABN 00 555 000 555 · NATA 00000 · 88 Wattle Street</span></td><td class="r"><b style="font-size:12pt">AMENDED REPORT</b><br>Lab No {lab}</td></tr></table>
<p style="margin:5pt 0"><b>{who}</b> &nbsp; Male &nbsp; DOB {born:%d/%m/%y} &nbsp;&nbsp; Collected {drawn} 09:50 &nbsp; Reported {drawn.plus(1)} 08:31 &nbsp;&nbsp; Requested by Dr A Treloar</p>
<div class="cols"><div>{side(left)}<p class="cm"><b>Amendment:</b> platelets were first issued as 9 x10^9/L. EDTA clumping was found; the count above is from a citrate tube, allowing for dilution. Dr Treloar's rooms were told.</p><p class="cm">Film: neutropenia without blasts. Moderate anisocytosis.</p></div>
<div>{side(right)}<p class="cm">Calcium is not adjusted. Stage of kidney disease: G2 from 60 to 89, G3a from 45 to 59.</p><p class="cm"><b>Tests to follow:</b> protein electrophoresis, free light chains, HBV DNA.</p></div></div>""",
        css=".hd { border-bottom: 2pt solid #000 } .cols { display: flex } .cols > div { width: 50%; padding: 0 9pt } .cols > div:first-child { border-right: .8pt solid #000; padding-left: 0 } .cols > div:last-child { padding-right: 0 } .l { display: flex; line-height: 1.62; white-space: nowrap } .l i { flex: 1; border-bottom: 1.1pt dotted #444; margin: 0 3pt 3.4pt } .k { width: 17mm; text-align: right; font-size: 82% } .g { font-weight: bold; background: #ddd; padding: 1pt 4pt; margin: 5pt 0 2pt } .cm { margin-top: 6pt; font-size: 8.4pt; text-align: justify }",
        font="Carlito", pt=10, margin="12mm 13mm", lang="en-AU", footer='"Coolabah Pathology   ' + lab + '   page " counter(page) " of " counter(pages)')
