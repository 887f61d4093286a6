"""Locked split: laboratory pages of Britain, Australia, Malaysia and Kenya."""
from dates import Day, years
from facts import House
from layout import barcode, esc, page, stamp, tr
from patients import ANAEMIC, CYTOPENIC, again, plasma_cells, si, subsets, tests
from registry import ALL, TWO_PAGES, sample
from rows import across, limits, put, qualitative, read_plan, table_rows


@sample("locked-lab-5", TWO_PAGES, "Layout: British hospital results viewer, a box a specimen, star before the result, interval in square brackets, comments of the laboratory under the box, two pages.")
def viewer(d):
    r, h = d.r, House(between=" - ", below="< {}", above="> {}", low="*", high="*")
    drawn = d.collected("%d %b %Y")
    born, who = d.birth(1945, 1988), r.choice(["HARGREAVES, Marjorie", "OLUWASEUN, Folake", "PRENDERGAST, Sheila"])
    v = si(tests(r, years(born, drawn), True, **CYTOPENIC))
    v |= {"adj": round(v["ca"] + .02 * (40 - v["albumin"]), 2), "b12": r.randint(180, 690), "fol": round(r.uniform(3.2, 17), 1), "nrbc": 0}
    nhs, hosp, issuer = f"{d.digits(3)} {d.digits(3)} {d.digits(4)}", f"Q{d.digits(6)}", "Eastmoor and Wyre Pathology Network"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"))
    d.patient(who, "female", born, NHSNumber=nhs, HospitalNumber=hosp)
    parts = (("FULL BLOOD COUNT", "EDTA BLOOD", f"26H{d.digits(6)}", """Haemoglobin | hgb | 0 | g/L | 115 | 165
        White cell count | wbc | 2 | 10*9/L | 4 | 11
        Platelets | plt | 0 | 10*9/L | 150 | 450
        Red cell count | rbc | 2 | 10*12/L | 3.8 | 5.5
        Haematocrit | hct | 3 | L/L | .37 | .47
        MCV | mcv | 1 | fL | 80 | 100
        MCH | mch | 1 | pg | 27 | 33
        RDW | rdw_cv | 1 | % | 11 | 15
        Neutrophils | neut_abs | 2 | 10*9/L | 2 | 7.5
        Lymphocytes | lymph_abs | 2 | 10*9/L | 1.3 | 4
        Monocytes | mono_abs | 2 | 10*9/L | .2 | .8
        Eosinophils | eos_abs | 2 | 10*9/L | 0 | .4
        Basophils | baso_abs | 2 | 10*9/L | 0 | .1""", "Film: pancytopenia, occasional tear drop cells, no circulating blasts. Suggest marrow if not already planned. Haematology SpR informed."),
             ("CLOTTING SCREEN", "CITRATED PLASMA", f"26C{d.digits(6)}", """Prothrombin time | pt | 1 | s | 9.5 | 13
        INR | inr | 2 | ratio | .8 | 1.2
        APTT | aptt | 1 | s | 22 | 32
        Fibrinogen (Clauss) | fibrinogen | 2 | g/L | 1.5 | 4.5
        D-dimer | ddimer | 2 | mg/L FEU | | .5""", "A D-dimer below 0.50 makes thrombosis unlikely where the Wells score is low."),
             ("UREA AND ELECTROLYTES", "SERUM", f"26B{d.digits(6)}", """Sodium | na | 0 | mmol/L | 133 | 146
        Potassium | k | 1 | mmol/L | 3.5 | 5.3
        Urea | urea | 1 | mmol/L | 2.5 | 7.8
        Creatinine | creat | 0 | umol/L | 45 | 84
        eGFR | egfr | 0 | mL/min/1.73m2 | 60 |""", "AKI alert: none. eGFR is not validated in acute kidney injury, pregnancy or under 18 years."),
             ("LIVER, BONE, CRP AND LDH", "SERUM", f"26B{d.digits(6)}", """Bilirubin (total) | bili_total | 0 | umol/L | | 21
        ALT | alt | 0 | U/L | | 35
        Alkaline phosphatase | alp | 0 | U/L | 30 | 130
        Albumin | albumin | 0 | g/L | 35 | 50
        Total protein | tp | 0 | g/L | 60 | 80
        Globulin | globulin | 0 | g/L | 19 | 35
        Calcium | ca | 2 | mmol/L | 2.2 | 2.6
        Adjusted calcium | ?adj | 2 | mmol/L | 2.2 | 2.6
        Phosphate | phos | 2 | mmol/L | .8 | 1.5
        Urate | urate | 0 | umol/L | 140 | 360
        CRP | crp | 0 | mg/L | | 5
        LDH | ldh | 0 | U/L | 135 | 214""", "Slight haemolysis: potassium and LDH may be raised."),
             ("HAEMATINICS", "SERUM", f"26B{d.digits(6)}", """Ferritin | ferritin | 0 | ug/L | 11 | 307
        Vitamin B12 | ?b12 | 0 | ng/L | 197 | 771
        Folate | ?fol | 1 | ug/L | 3.9 | 20""", "Ferritin is an acute phase protein; iron deficiency is likely below 30 ug/L."))
    line = lambda x: (lambda q: tr([q.name, f"<b>{q.flag}</b>", f"<b>{q.value}</b>" if q.flag else q.value, q.unit, f"[{esc(q.range)}]"], ["n", "r", "r v", "u", ""]))(put(d, h, drawn, x))

    def box(part):
        title, material, sample_, text, comment = part
        return (f"<div class='box'><p class='bar'><span>{title}</span><span>Specimen: {material} &nbsp; {sample_}</span></p><p class='s'>Collected {drawn} 10:05 &nbsp; Received {drawn} 13:22 &nbsp; Reported {drawn} 16:48 &nbsp; Consultant: Dr R Ashworth (Haematology)</p>"
                f"<table class='t'>{table_rows(read_plan(text, v), None, line)}</table><p class='cm'>{esc(comment)}</p></div>")

    d.never("observation", "limits and scores in comments", text="0.50; 30 ug/L; 18 years")
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:13pt;color:#003087">{issuer}</b><br><span class="s">Results printed from the requesting system. Not for onward transmission. UKAS accredited medical laboratory No. 0000</span></td><td class="r">{barcode(r)}<br><span class="s">{nhs}</span></td></tr></table>
<table class="id"><tr><td>Patient <b>{who}</b></td><td>DOB <b>{born:%d %b %Y}</b></td><td>Sex <b>Female</b></td><td>NHS No. <b>{nhs}</b></td></tr><tr><td>Location <b>Haematology Day Unit (HDU4)</b></td><td>Hospital No. <b>{hosp}</b></td><td>Priority <b>Urgent</b></td><td>Clinical details <b>?relapse, fatigue, bruising</b></td></tr></table>
{"".join(box(x) for x in parts)}<p class="s">* outside the reference interval. Reference intervals are for adult females. End of report.</p>""",
        css=".id { font-size: 8.6pt; background: #e8edf5; margin: 4pt 0 7pt } .bar { background: #003087; color: #fff; font-weight: bold; padding: 2pt 5pt; display: flex; justify-content: space-between; font-size: 9pt } .box { border: .7pt solid #003087; margin-bottom: 8pt; page-break-inside: avoid } .box > .s { padding: 2pt 5pt; color: #333 } .t td { padding: 1.3pt 5pt } .n { width: 40% } .v { width: 13% } .u { padding-left: 10pt !important; width: 22% } .cm { padding: 2pt 5pt 3pt; font-style: italic; font-size: 8.6pt; border-top: .4pt solid #aab }",
        font="Liberation Sans", pt=9.3, margin="12mm 15mm 15mm", lang="en-GB", footer='"Printed ' + str(drawn) + ' 17:02 by ICWARD4      ' + who + '      Page " counter(page) " of " counter(pages)')


@sample("locked-lab-11", ALL, "Layout: Australian cumulative report, dates and numbers of the laboratory over the columns, unit and interval last, newest on the right in bold, proteins and light chains below.")
def cumulative(d):
    r, h = d.r, House(between="-", below="<{}", above=">{}", low="L", high="H")
    last = Day(d.collected("%d/%m/%y").date, "%d/%m/%y", "collected")
    days = [last.plus(-r.randint(88, 94)), last.plus(-r.randint(58, 62)), last.plus(-r.randint(26, 31)), last]
    born, who = d.birth(1943, 1970), r.choice(["THISTLETHWAITE, Graeme", "PAPAGEORGIOU, Con", "BUNDOCK, Neville"])
    age = years(born, last)
    rows, base = [], tests(r, age, False)
    for n, spike in enumerate((11, 14, 18, 24)):
        v = si(again(r, base, age, False, wbc=(3.2, 6.1), rbc=(3.7 - n * .2, 3.8 - n * .2), plt=(160 - n * 22, 175 - n * 22), wbc_decimals=1))
        p = plasma_cells(r, "igg", False, (spike / 10, spike / 10 + .2))
        v |= {k: round(p[k] / 100, 2) for k in ("igg", "iga", "igm")} | {"mprot_s": round(p["mprot_s"] * 10), "albumin": round(38 - n * 1.4), "globulin": round(p["mprot_s"] * 10) + r.randint(20, 22), "b2m": round(2.9 + n * .6 + r.uniform(0, .3), 2)}
        v |= {"kflc": round(r.uniform(5, 12), 1), "lflc": round(180 * (1 + n * .5) + r.uniform(0, 40), 1)}
        v["flc_ratio"] = round(v["kflc"] / v["lflc"], 3)
        v["tp"] = v["albumin"] + v["globulin"]
        rows.append(v)
    urno, issuer = f"UR {d.digits(7)}", "Currawong Pathology"
    d.source("lab.protein", issuer, last.plus(1, "reported"))
    d.patient(who, "male", born, URNo=urno)
    text = """# HAEMATOLOGY
        Haemoglobin | hgb | 0 | g/L | 125 | 175
        WCC | wbc | 1 | x10*9/L | 4 | 11
        Neutrophils | neut_abs | 1 | x10*9/L | 2 | 7.5
        Lymphocytes | lymph_abs | 1 | x10*9/L | 1 | 4
        Platelets | plt | 0 | x10*9/L | 150 | 450
        MCV | mcv | 0 | fL | 80 | 100
        # GENERAL CHEMISTRY
        Sodium | na | 0 | mmol/L | 135 | 145
        Potassium | k | 1 | mmol/L | 3.5 | 5.2
        Urea | urea | 1 | mmol/L | 3 | 8.5
        Creatinine | creat | 0 | umol/L | 60 | 110
        eGFR | egfr | 0 | mL/min/1.73sqm | 59 |
        Calcium | ca | 2 | mmol/L | 2.1 | 2.6
        Total Protein | tp | 0 | g/L | 60 | 80
        Albumin | albumin | 0 | g/L | 33 | 47
        Globulin | globulin | 0 | g/L | 22 | 40
        LD | ldh | 0 | U/L | 120 | 250
        Beta-2 Microglobulin | b2m | 2 | mg/L | .8 | 2.4
        # SERUM PROTEIN ELECTROPHORESIS
        Paraprotein 1 | mprot_s | 0 | g/L | |
        IgG | igg | 2 | g/L | 7 | 16
        IgA | iga | 2 | g/L | .7 | 4
        IgM | igm | 2 | g/L | .4 | 2.3
        # FREE LIGHT CHAINS
        Kappa | kflc | 1 | mg/L | 3.3 | 19.4
        Lambda | lflc | 1 | mg/L | 5.7 | 26.3
        Kappa/Lambda Ratio | flc_ratio | 3 | | .26 | 1.65"""

    for v in rows:
        v["mcv"], v["lymph_abs"], v["neut_abs"] = round(v["hct"] * 1000 / v["rbc"]), round(v["wbc"] * v["lymph_pct"] / 100, 1), round(v["wbc"] * v["neut_pct"] / 100, 1)
    body = ""
    for first, cells in across(d, h, days, [read_plan(text, v) for v in rows]):
        if isinstance(first, str):
            body += f"<tr><td colspan=7 class='g'>{first}</td></tr>"
            continue
        shown = [f"{s} <i>{sign}</i>" for s, sign in cells]
        body += tr([first[0], *shown[:-1], f"<b>{shown[-1]}</b>", first[4], limits(h, first)], ["n", "q", "q", "q", "q z", "u", "u"])
    for day, v in zip(days, rows):
        d.fact("paraproteins", day, isotype={"heavy": "IgG", "light": "lambda"}, concentration={"value": {"printed": str(v["mprot_s"])}, "unit": {"printed": "g/L"}}, specimen="serum", method="spep", assertion="present")
    d.never("observation", "the gap that would be a progression", text="5 g/L")
    d.never("response", "no category is stated", code="PD")
    head = lambda label, values, css="": tr([label, *values, "Units", "Reference"] if label == "Date" else [label, *values, "", ""], ["n", "q", "q", "q", "q z", "u", "u"], css)
    numbers = [f"{d.digits(2)}-{d.digits(6)}" for _ in days]
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:18pt">currawong</b> pathology<br><span class="s">A.P.A. No. 000555 &nbsp; NATA/RCPA accredited No. 0000 &nbsp; Results enquiries 1300 555 017</span></td><td class="r s">Dr P. Quigley-Marsh<br>Clinical Haematology<br>Wattle Bay Private Hospital 0000</td></tr></table>
<p class="id"><b>{who}</b> &nbsp; DOB {born:%d/%m/%Y} &nbsp; Sex M &nbsp; {urno} &nbsp; Your ref: MMCLINIC</p><p class="b">CUMULATIVE REPORT &nbsp;&nbsp; Copies to: Dr L. Ng; patient's record</p>
<table class="t">{head("Date", days, "h")}{head("Time", ["08:10", "07:55", "08:31", "08:02"])}{head("Lab No.", numbers, "e")}{body}</table>
<p class="cm"><b>Comment on {numbers[3]}:</b> Paraprotein 1 is IgG lambda in the gamma region, previously typed by immunofixation. An increase of at least 5 g/L is required for a change to be significant. The light chain assay was changed in 2023; results before are not comparable. Immunoparesis. &nbsp; <b>Validated by:</b> Dr S. Ellery FRCPA</p>""",
        css=".hd { border-bottom: 1.6pt solid #333 } .id { margin: 4pt 0 } .t { margin-top: 3pt } .t td { padding: .9pt 4pt; white-space: nowrap } .h td { font-weight: bold; border-top: 1pt solid #000 } .e td { border-bottom: 1pt solid #000; font-size: 7.6pt } .g { font-weight: bold; font-size: 8.4pt; padding-top: 4pt !important; letter-spacing: .4pt } .q { text-align: right; width: 20mm } .q i { display: inline-block; width: 6pt; font-style: normal; text-align: left } .z { background: #eee } .u { padding-left: 10pt !important } .cm { margin-top: 6pt; font-size: 8.4pt; text-align: justify }",
        font="Liberation Sans", pt=9, margin="11mm 13mm 13mm", lang="en-AU", footer='"' + who + "   " + numbers[3] + '   Page " counter(page) " of " counter(pages)')


@sample("locked-lab-12", ALL, "Layout: Malaysian laboratory, star before the name of what is abnormal, share and count of the differential on one line, subsets and immunoglobulins with method notes.")
def malaysian(d):
    r, h = d.r, House(between=" - ", below="< {}", above="> {}", low="*", high="*")
    drawn = d.collected("%d/%m/%Y")
    born, who = d.birth(1952, 1990), r.choice(["NG BEE LIAN", "SITI RAHMAH BINTI OTHMAN", "KAVITHA A/P SUBRAMANIAM"])
    age = years(born, drawn)
    v = si(tests(r, age, True, **CYTOPENIC, wbc_decimals=1))
    for cell in ("neut", "lymph", "mono", "eos", "baso"):
        v[cell + "_abs"] = round(v["wbc"] * v[cell + "_pct"] / 100, 2)
    v["hct"] = round(v["hct"] * 100, 1)
    v |= subsets(r, round(v["lymph_abs"] * 1000))
    ic, no, issuer = f"{born:%y%m%d}-{d.digits(2)}-{d.digits(4)}", f"KL26-{d.digits(7)}", "Rimba Pathology Sdn Bhd"
    d.source("lab.cbc", issuer, drawn.plus(1, "reported"))
    d.patient(who, "female", born, age, IC=ic, LabNo=no)
    top = """# HAEMATOLOGY
        Haemoglobin | hgb | 0 | g/L | 115 | 160
        Red Cell Count | rbc | 2 | x10^12/L | 3.9 | 5.6
        PCV | hct | 1 | % | 35 | 48
        MCV | mcv | 1 | fL | 79 | 96
        MCH | mch | 1 | pg | 27 | 33
        MCHC | mchc | 0 | g/L | 320 | 360
        RDW | rdw_cv | 1 | % | 11 | 15.5
        Platelet | plt | 0 | x10^9/L | 150 | 400
        ESR | esr | 0 | mm/hr | 0 | 20
        White Cell Count | wbc | 1 | x10^9/L | 4 | 11"""
    cells = (("Neutrophil", "neut", 2, 7.5), ("Lymphocyte", "lymph", 1, 4), ("Monocyte", "mono", .2, .8), ("Eosinophil", "eos", 0, .5), ("Basophil", "baso", 0, .1))
    sets = """# LYMPHOCYTE SUBSET ENUMERATION (single platform flow cytometry)
        Total T cells CD3+ | cd3_abs | 0 | cells/uL | 690 | 2540
        Helper T cells CD3+CD4+ | cd4_abs | 0 | cells/uL | 410 | 1590
        Suppressor T cells CD3+CD8+ | cd8_abs | 0 | cells/uL | 190 | 1140
        B cells CD19+ | cd19_abs | 0 | cells/uL | 90 | 660
        NK cells CD16+56+ | ?nk_abs | 0 | cells/uL | 90 | 590
        CD4:CD8 Ratio | cd4_cd8 | 2 | | .6 | 2.8
        # IMMUNOGLOBULINS AND OTHERS
        Immunoglobulin G | igg | 2 | g/L | 7 | 16
        Immunoglobulin A | iga | 2 | g/L | .7 | 4
        Immunoglobulin M | igm | 2 | g/L | .4 | 2.3
        Lactate Dehydrogenase | ldh | 0 | U/L | 125 | 220
        Ferritin | ferritin | 0 | ug/L | 10 | 291
        C-Reactive Protein | crp | 1 | mg/L | | 5
        Uric Acid | urate | 0 | umol/L | 150 | 350
        Creatinine | creat | 0 | umol/L | 45 | 84"""
    row = lambda q, result: tr([f"<b>{q.flag}</b>", f"<b>{q.name}</b>" if q.flag else q.name, result, q.unit, f"({esc(q.range)})"], ["m", "n", "v", "u", "u"])
    line = lambda x: (lambda q: row(q, q.value))(put(d, h, drawn, x))
    section = lambda t: f"<tr><td colspan=5 class='g'>{t}</td></tr>"
    body = table_rows(read_plan(top, v), section, line)
    for name, cell, low, high in cells:
        share = d.row(h, drawn, f"{cell}_pct", name, v[f"{cell}_pct"], 1, "%")
        q = put(d, h, drawn, (name, f"{cell}_abs", v[f"{cell}_abs"], 2, "x10^9/L", low, high))
        body += row(q, f"<span class='pc'>{share.value} %</span> {q.value}")
    body += table_rows(read_plan(sets, v), section, line)
    d.never("observation", "stage of the immune deficiency", code="cd4_abs", text="200")
    d.never("marker", "quality of the gate", text="98%")
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:15pt;color:#12633f">RIMBA</b> <b>PATHOLOGY SDN BHD</b> <span class="s">(000555-X)</span><br><span class="s">Lot 7, Jalan Kenanga 3/2, 00000 Shah Permai &nbsp; Tel 03-5550 0140 &nbsp; MS ISO 15189 SAMM 000</span></td><td class="r">{barcode(r, 34, 9)}<br><b>{no}</b></td></tr></table>
<table class="id"><tr><td>Patient</td><td><b>{who}</b></td><td>Doctor</td><td>DR. WONG KAR MUN</td></tr><tr><td>IC/Passport</td><td>{ic}</td><td>Clinic</td><td>PUSAT HEMATOLOGI BAYU (4471)</td></tr><tr><td>Age / Sex</td><td>{age} Y / Female &nbsp; DOB {born:%d/%m/%Y}</td><td>Collected</td><td>{drawn} 09:00 AM</td></tr><tr><td>Ward / Ref</td><td>DAYCARE</td><td>Reported</td><td>{drawn.plus(1)} 04:26 PM</td></tr></table>
<table class="t"><tr class="h"><td></td><td>TEST</td><td class="v">RESULT</td><td class="u">UNITS</td><td class="u">REFERENCE RANGES</td></tr>{body}</table>
<p class="cm">Film: normochromic normocytic red cells with mild anisopoikilocytosis, leucopenia, platelets reduced. Subsets: gate purity 98%; CD4 below 200 carries a risk of opportunistic infection.</p>
<p class="s" style="margin-top:5pt">* denotes result outside the reference range. Verified by: Nurul Aisyah Zainal (MLT) &nbsp; Consultant pathologist: Dr. Gurdeep Kaur MPath. Computer generated; no signature required.</p>{stamp("RIMBA" + chr(10) + "VERIFIED", 150, 188, -9, "#12633f", 9, .55)}""",
        css=".hd { border-bottom: 1.4pt solid #12633f } .id { margin: 4pt 0; font-size: 8.6pt } .id td { padding: .5pt 4pt } .t td { padding: 1.05pt 5pt } .h td { background: #e3efe8; font-weight: bold; border-bottom: .7pt solid #12633f } .g { font-weight: bold; padding-top: 4pt !important; text-decoration: underline } .m { width: 5mm } .n { width: 39% } .v { text-align: right; width: 25% } .pc { display: inline-block; margin-right: 12mm } .u { padding-left: 14pt !important } .cm { margin-top: 5pt; font-size: 8.6pt }",
        font="Noto Sans", pt=8.8, margin="10mm 15mm 12mm", lang="en-MY", footer='"Page " counter(page) " of " counter(pages)')


@sample("locked-lab-15", ALL, "Layout: Kenyan laboratory, flag at the left edge, interval behind a colon under the name, serology and viral load with the way of the test in the next column, malaria film.")
def kenyan(d):
    r, h = d.r, House(between=" to ", below="Less than {}", above="More than {}", low="LOW", high="HIGH")
    drawn = d.collected("%d-%b-%Y")
    age, who = r.randint(27, 63), r.choice(["Mr. Ochieng Barasa", "Mr. Kipchirchir Sang", "Mr. Mutua Nzioka"])
    v = tests(r, age, False, **ANAEMIC)
    v["creat"] = round(v["creat"] * 88.4)
    pno, issuer = f"AHN{d.digits(6)}/26", "Acacia Highlands Diagnostic Laboratory"
    d.source("lab.cbc", issuer, drawn.plus(1, "reported"))
    d.patient(who.removeprefix("Mr. "), "male", age=age, PatientNo=pno)
    text = """# FULL HAEMOGRAM
        White Blood Cells | wbc | 2 | 10^3/ul | 3 | 10
        Neutrophils | neut_abs | 2 | 10^3/ul | 1.5 | 7
        Lymphocytes | lymph_abs | 2 | 10^3/ul | 1 | 3.7
        Monocytes | mono_abs | 2 | 10^3/ul | .12 | 1.2
        Eosinophils | eos_abs | 2 | 10^3/ul | .02 | .5
        Basophils | baso_abs | 2 | 10^3/ul | 0 | .1
        Red Blood Cells | rbc | 2 | 10^6/ul | 4.5 | 6.5
        Haemoglobin | hgb | 1 | g/dl | 13 | 18
        Haematocrit | hct | 1 | % | 38 | 54
        MCV | mcv | 1 | fl | 80 | 98
        MCH | mch | 1 | pg | 26 | 32
        MCHC | mchc | 1 | g/dl | 30 | 36
        Platelets | plt | 0 | 10^3/ul | 150 | 450
        ESR (Westergren) | esr | 0 | mm/hr | 0 | 15
        # CHEMISTRY
        Creatinine | creat | 0 | umol/l | 62 | 115
        Potassium | k | 1 | mmol/l | 3.5 | 5.1
        Sodium | na | 0 | mmol/l | 135 | 145
        ALT (GPT) | alt | 0 | U/L | | 41
        AST (GOT) | ast | 0 | U/L | | 40
        LDH | ldh | 0 | U/L | 135 | 225
        Total Bilirubin | bili_total | 1 | mg/dl | .1 | 1.2
        Albumin | albumin | 1 | g/dl | 3.5 | 5.2
        CRP | crp | 1 | mg/l | | 5"""
    line = lambda x: (lambda q: tr([f"<b>{q.flag}</b>", f"{q.name}<br><span class='k'>Ref: {esc(q.range)}</span>", f"<b>{q.value}</b>", q.unit], ["m", "n", "v", ""]))(put(d, h, drawn, x))
    plan = read_plan(text, v)
    cut = plan.index("CHEMISTRY")
    table = lambda part: f"<table class='t'>{table_rows(part, lambda t: f'<tr><td colspan=4 class=g>{t}</td></tr>', line)}</table>"
    word = lambda code, name, shown, meaning, how: tr([name, f"<b>{qualitative(d, code, name, shown, meaning, drawn)}</b>", how])
    words = word("hiv", "HIV 1 / 2", "NON REACTIVE", "negative", "Rapid, 2 kits") + word("hbsag", "HBsAg", "REACTIVE", "positive", "CMIA, S/CO 412.6") + word("antihbc", "Anti-HBc Total", "REACTIVE", "positive", "CMIA, S/CO 8.91") + word("antihcv", "HCV Antibody", "NON REACTIVE", "negative", "CMIA, S/CO 0.07") + word("syphilis_rpr", "VDRL", "NON REACTIVE", "negative", "Flocculation")
    load = str(r.randint(240, 8900))
    d.observation("hbv_dna", "HBV DNA Viral Load", load, "IU/mL", drawn)
    words += tr(["HBV DNA Viral Load", f"<b>{load} IU/mL</b>", "Real time PCR, detection limit 20 IU/mL"])
    for code, text_ in (("hbsag", "412.6"), ("antihbc", "8.91"), ("antihcv", "0.07")):
        d.never("observation", "signal to cut-off", code=code, text=text_)
    d.never("observation", "limit of detection", code="hbv_dna", text="20")
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:14pt">ACACIA HIGHLANDS</b><br><b>DIAGNOSTIC LABORATORY</b></td><td class="c s">P.O. Box 00555 - 00100 Nyeri Ridge<br>Tel. 020 555 0133 &nbsp; labs@acacia.example<br>KENAS accredited ISO 15189 ML/000</td><td class="r">{barcode(r, 30, 8)}<br>{pno}</td></tr></table>
<table class="id"><tr><td>Patient: <b>{who}</b></td><td>Age: <b>{age} Years</b></td><td>Gender: <b>Male</b></td></tr><tr><td>Referred by: Dr. Wanjiru Kamau</td><td>Specimen date: <b>{drawn}</b> 08:40</td><td>Report date: <b>{drawn.plus(1)}</b></td></tr><tr><td>Payer: SHIF</td><td>Specimen: Whole blood, Serum, Plasma</td><td>Invoice: KES 14,650.00</td></tr></table>
<div class="cols"><div>{table(plan[:cut])}</div><div>{table(plan[cut:])}</div></div>
<p class="g">SEROLOGY AND MOLECULAR</p><table class="w">{words}</table><p style="margin-top:5pt">Blood slide for malaria parasites: No MPS seen (200 fields).</p>
<p style="margin-top:20pt">Performed by: Faith Chebet, MLT &nbsp;&nbsp;&nbsp; Reviewed by: Dr. Hassan Abdi Noor, Pathologist</p>{stamp("ACACIA LAB" + chr(10) + f"{drawn.plus(1)}", 118, 192, -6, "#5a2d82", 10, .6)}""",
        css=".hd { border-bottom: 1.3pt solid #7a4a12 } .id { margin: 4pt 0; font-size: 8.8pt; border: .5pt solid #999 } .cols { display: flex } .cols > div { width: 50% } .t td { padding: .5pt 3pt; line-height: 1.12 } .k { font-size: 7.6pt; color: #444 } .m { width: 11mm; font-size: 8pt } .n { width: 42mm } .v { text-align: right; width: 14mm } .g { font-weight: bold; background: #f1e6d8; margin-top: 5pt; padding: 1pt 3pt } .w td { border: .4pt solid #999; padding: 1.4pt 5pt }",
        font="Carlito", pt=10, margin="10mm 15mm 12mm", lang="en-KE", footer='"Page " counter(page) " of " counter(pages) "   Results relate only to the specimen received"')
