"""Blind split: chemistry, coagulation and serology, flow cytometry, proteins, marrow and PET-CT in English."""
import datetime as dt

from dates import Day
from facts import House
from layout import esc, page, raised, scribble, stamp, tr
from registry import ALL, sample


@sample("blind-chem-1", ALL, "Layout: chemistry with two results in a row, international and conventional units, each with its interval.")
def two_systems(d):
    r, h = d.r, House(low="L", high="H", between=" – ", below="< {}")
    drawn = d.collected("%d %B %Y")
    born, who = d.birth(1950, 1995), r.choice(["Soledad Vancoillie", "Hermione Adeyinka-Blount", "Leticia Marchand-Osman"])
    no, issuer = f"SY-{d.digits(6)}", "Synapsis International Laboratories"
    d.source("lab.chemistry", issuer, drawn.plus(1, "reported"))
    d.patient(who, "female", born, PatientID=no)
    u = r.uniform
    body = ""
    # name, code, value in conventional units, factor to SI, decimals and unit of both, interval in conventional units
    for n, c, x, f, ps, us, pc, uc, lo, hi in [("Glucose, fasting", "glucose", u(71, 158), .0555, 1, "mmol/L", 0, "mg/dL", 70, 100), ("Creatinine", "creat", u(.55, 1.7), 88.4, 0, "µmol/L", 2, "mg/dL", .5, 1.0), ("Uric acid", "urate", u(2.9, 9), 59.48, 0, "µmol/L", 1, "mg/dL", 2.6, 6.0), ("Calcium, total", "ca", u(8.1, 11.1), .2495, 2, "mmol/L", 1, "mg/dL", 8.6, 10.2), ("Phosphate", "phos", u(2, 5.4), .3229, 2, "mmol/L", 1, "mg/dL", 2.5, 4.5), ("Magnesium", "mg", u(1.3, 2.6), .4114, 2, "mmol/L", 1, "mg/dL", 1.7, 2.4),
                                               ("Bilirubin, total", "bili_total", u(.3, 2.2), 17.1, 0, "µmol/L", 1, "mg/dL", .2, 1.2), ("Albumin", "albumin", u(2.6, 4.4), 10, 0, "g/L", 1, "g/dL", 3.5, 5.0), ("Protein, total", "tp", u(5.6, 8.6), 10, 0, "g/L", 1, "g/dL", 6.4, 8.3), ("Triglycerides", "tg", u(70, 260), .01129, 2, "mmol/L", 0, "mg/dL", None, 150)]:
        x = round(x, pc)
        if c == "tp":
            x = max(x, 6.2)
        conv = d.row(h, drawn, c, n, x, pc, uc, lo, hi, keep=False)
        si_low, si_high = None if lo is None else round(lo * f, ps), round(hi * f, ps)
        si = House(low="L", high="H", between=" – ", below="< {}")
        s = d.row(si, drawn, c, n, x * f, ps, us, si_low, si_high, keep=False)
        flag = conv.flag if conv.flag == s.flag else ""
        if conv.flag != s.flag:                                     # rounding moved one of the two over its limit: print neither side of it
            x = (lo + hi) / 2 if lo else hi * .7
            conv, s = d.row(h, drawn, c, n, x, pc, uc, lo, hi, keep=False), d.row(si, drawn, c, n, round(x, pc) * f, ps, us, si_low, si_high, keep=False)
        for q, unit, a, z in ((s, us, si_low, si_high), (conv, uc, lo, hi)):
            d.observation(c, n, q.value, unit, drawn, a, z, q.range, flag)
        body += tr([n, flag, s.value, us, esc(s.range), conv.value, uc, esc(conv.range)], ["", "c b f", "r b", "", "", "r b k", "", ""])
    for n, c, x, p, unit, lo, hi in [("Sodium", "na", r.randint(132, 146), 0, "mmol/L", 136, 145), ("Potassium", "k", u(3.2, 5.4), 1, "mmol/L", 3.5, 5.1), ("ALT", "alt", r.randint(9, 96), 0, "U/L", None, 35), ("AST", "ast", r.randint(12, 88), 0, "U/L", None, 35), ("LDH", "ldh", r.randint(160, 610), 0, "U/L", 135, 225)]:
        q = d.row(h, drawn, c, n, x, p, unit, lo, hi)
        body += tr([n, q.flag, q.value, unit, esc(q.range), "", "same", ""], ["", "c b f", "r b", "", "", "r k", "s"])
    d.never("observation", "volume of the sample", text="3.5 mL")
    d.html = page(f"""
<table><tr><td style="font:bold 17pt 'DejaVu Serif'">Synapsis</td><td class="r s">{issuer} · Geneva – Doha – Singapore<br>Client desk +00 555 01 66 · ISO 15189</td></tr></table>
<table class="id"><tr><td><span>Patient</span><br><b>{who}</b></td><td><span>Born / sex</span><br>{born:%d %B %Y} / F</td><td><span>Patient ID</span><br>{no}</td><td><span>Collected</span><br>{drawn}, 07:30</td><td><span>Reported</span><br>{drawn.plus(1)}</td></tr></table>
<p class="b" style="font-size:11.5pt;margin:12pt 0 4pt">Clinical chemistry – serum, 3.5 mL</p>
<table class="t"><tr><th rowspan=2>Analyte</th><th rowspan=2></th><th colspan=3 class="c">SI units</th><th colspan=3 class="c k">Conventional units</th></tr><tr><th class="r">Result</th><th>Unit</th><th>Interval</th><th class="r k">Result</th><th>Unit</th><th>Interval</th></tr>{body}</table>
<p style="margin-top:12pt">Both results of a line come from one measurement. L, H: below or above the interval.</p>
<p style="margin-top:26pt">Dr sc. nat. Odile Baumgartner-Faye, head of clinical chemistry</p>{scribble(r, 96, 186, 40)}""",
        css=".id { background: #f0f0f4; margin-top: 8pt } .id span { font-size: 7pt; color: #555 } .t th { border-bottom: .8pt solid #000; font-weight: bold } .t td { padding: 3.2pt 4pt; border-bottom: .3pt solid #ccc; white-space: nowrap } .k { border-left: .8pt solid #000 } .f { color: #b00 }",
        font="DejaVu Serif", pt=8.4, margin="16mm 15mm", footer='"Synapsis International Laboratories – report page " counter(page) " of " counter(pages)')


@sample("blind-chem-2", ALL, "Layout: letter of a nephrologist with a block of chemistry set into the text, three tests in a row, no intervals.")
def letter_block(d):
    r = d.r
    seen = Day(d.collected("plain").date, "plain", "stated")
    lab = Day(seen.date - dt.timedelta(days=2), "%d/%m/%Y", "collected")
    born, who = d.birth(1942, 1968), r.choice(["Augustus Penhallow", "Ferdinand Okwuosa", "Sylvester Brannigan-Roy"])
    no, issuer = f"K{d.digits(7)}", "Westerleigh Kidney Unit"
    d.source("letter", issuer, seen, role="stated")
    d.patient(who, "male", born, HospitalNo=no)
    d.fact("diagnoses", code="MM", printed="IgA lambda myeloma")
    d.fact("paraproteins", isotype={"heavy": "IgA", "light": "lambda"}, assertion="present")
    creat = r.randint(148, 239)
    u = r.uniform
    lf, kf = round(u(310, 1480)), round(u(8, 24), 1)
    values = [("Sodium", "na", f"{r.randint(132, 143)}", "mmol/L"), ("Potassium", "k", f"{u(4.1, 5.6):.1f}", "mmol/L"), ("Bicarbonate", "hco3", f"{r.randint(17, 25)}", "mmol/L"), ("Urea", "urea", f"{u(9, 22):.1f}", "mmol/L"), ("Creatinine", "creat", str(creat), "µmol/L"), ("eGFR", "egfr", str(round(5600 / creat)), "mL/min/1.73 m²"), ("Corrected calcium", None, f"{u(2.2, 2.75):.2f}", "mmol/L"), ("Phosphate", "phos", f"{u(.9, 1.9):.2f}", "mmol/L"), ("Albumin", "albumin", str(r.randint(27, 38)), "g/L"),
              ("Urate", "urate", str(r.randint(380, 610)), "µmol/L"), ("LDH", "ldh", str(r.randint(170, 390)), "U/L"), ("Haemoglobin", "hgb", str(r.randint(83, 108)), "g/L"), ("Lambda FLC", "lflc", str(lf), "mg/L"), ("Kappa FLC", "kflc", f"{kf:.1f}", "mg/L"), ("β2-microglobulin", "b2m", f"{u(5.6, 12):.1f}", "mg/L")]
    grid = ""
    for i in range(0, len(values), 3):
        out = []
        for n, c, v, unit in values[i:i + 3]:
            d.observation(c, n, v, unit, lab)
            out += [n, f"<b>{v}</b> {raised(unit)}"]
        grid += tr(out)
    old, pcr = r.randint(96, 118), r.randint(180, 420)
    before = Day((seen.date.replace(day=1) - dt.timedelta(days=200)).replace(day=1), "%B %Y", "stated")
    d.told("creat", str(old), "µmol/L", before)
    d.treat("immunotherapy", "D-VRd", "daratumumab with VRd", 1, (), before, None, 4, "PR")
    for drug, dose, freq in (("amlodipine", "10 mg", "once daily"), ("sodium bicarbonate", "500 mg", "three times daily"), ("aciclovir", "200 mg", "twice daily")):
        d.fact("medications", drug=drug, dose=dose, frequency=freq)
    d.fact("comorbidities", name="hypertension")
    d.never("medication", "was stopped", text="ibuprofen")
    d.never("observation", "a target, not a result", text="130/80")
    d.never("observation", "corrected, not measured calcium", code="ca")
    d.never("treatment", "not needed so far", text="dialysis")
    d.html = page(f"""
<p class="r"><b style="font-size:13pt">{issuer}</b><br><span class="s">Consultant nephrologist: Dr Ifeoma Trelawney<br>Secretary 0000 555 0197, fax 0000 555 0198</span></p>
<p>{seen}</p><p style="margin-top:8pt">Dr K. Lindgren-Shah<br>Department of Haematology</p>
<p style="margin-top:10pt">Dear Karin,</p>
<p class="b" style="margin:7pt 0">{who}, {born:%d/%m/%Y}, hospital number {no}</p>
<p class="j">Thank you for referring this man with IgA lambda myeloma, whom I met in the renal clinic today. When he began daratumumab with VRd in {before} his creatinine was {old} µmol/L. He has had four cycles with a partial response, but his kidney function has fallen in the last six weeks. He was taking ibuprofen for back pain and has now stopped it. Blood pressure today 148/86; the target is below 130/80. He has long-standing hypertension and no diabetes.</p>
<p class="j">The blood tests taken on {lab} were as follows:</p>
<table class="g">{grid}</table>
<p class="j">The urine protein to creatinine ratio is {pcr} mg/mmol; dipstick showed no blood. Ultrasound: two kidneys of 11.2 and 11.0 cm without obstruction.</p>
<p class="j">I suspect cast nephropathy on top of the analgesic. I have asked him to drink three litres a day, and I would favour keeping bortezomib at the full dose. There is no need for dialysis so far. He takes amlodipine 10 mg once daily, sodium bicarbonate 500 mg three times daily and aciclovir 200 mg twice daily. I shall repeat the light chains in a fortnight and see him in a month.</p>
<p style="margin-top:10pt">With best wishes,</p><p style="margin-top:30pt">Ifeoma Trelawney</p>{scribble(r, 2, 224, 44)}""",
        css=".j { margin-top: 7pt; text-align: justify; line-height: 1.42 } .g { margin: 6pt 0 2pt 6mm; width: 94% } .g td { padding: 2pt 3pt; white-space: nowrap }",
        font="Liberation Serif", pt=11, margin="16mm 22mm", lang="en-GB")
    d.observation(None, "urine protein to creatinine ratio", str(pcr), "mg/mmol", None, specimen="urine")


@sample("blind-coag-1", ALL, "Layout: clotting and viral serology on one Indian sheet, control values, cut-offs, sentences in place of numbers.")
def clotting_serology(d):
    r, h = d.r, House(low="L", high="H", between=" - ", below="< {}")
    drawn = d.collected("%d/%m/%Y")
    age, who = r.randint(24, 68), r.choice(["Mr. Harjinder Singh Gill", "Mr. Sourav Mukhopadhyay", "Mr. Anantha Padmanabhan"])
    no, issuer = f"{d.digits(4)}-{d.digits(5)}", "Vardhan Diagnostics & Blood Centre"
    d.source("lab.coagulation", issuer, drawn.plus(0, "reported"))
    d.patient(who.removeprefix("Mr. "), "male", age=age, LabNo=no)
    u = r.uniform
    pt, control = round(u(12.4, 17.2), 1), round(u(12, 13), 1)
    aptt, acontrol = round(u(27, 44), 1), round(u(29, 31), 1)
    body = ""
    for n, c, x, p, unit, lo, hi, sub in [("Prothrombin Time (PT) - Patient", "pt", pt, 1, "seconds", 11, 14.5, ("PT - Control (MNPT)", control)), ("INR", "inr", (pt / control) ** 1.02, 2, "", .8, 1.2, None), ("A.P.T.T. - Patient", "aptt", aptt, 1, "seconds", 26, 36, ("A.P.T.T. - Control", acontrol)), ("Plasma Fibrinogen (Clauss)", "fibrinogen", u(140, 520), 0, "mg/dL", 200, 400, None), ("D-Dimer (Immunoturbidimetry)", "ddimer", u(180, 2400), 0, "ng/mL FEU", None, 500, None)]:
        q = d.row(h, drawn, c, n, x, p, unit, lo, hi)
        body += tr([n, f"{q.value} {q.flag}", unit, esc(q.range)], ["", "b"])
        if sub:
            d.never("observation", "the control's value, not the patient's", code=c, text=str(sub[1]))
            body += tr([sub[0], f"{sub[1]}", "seconds", ""])
    sero = ""
    for n, c, method, index, cut, word, text in [("HBsAg", "hbsag", "CMIA", f"{u(.1, .4):.2f}", "S/CO < 1.00", "Non Reactive", "negative"), ("Anti HBc - Total", "antihbc", "CMIA", f"{u(1.6, 9):.2f}", "S/CO < 1.00", "Reactive", "positive"), ("Anti HCV", "antihcv", "CMIA", f"{u(.04, .3):.2f}", "S/CO < 1.00", "Non Reactive", "negative"), ("HIV 1 & 2 (Ag / Ab combo)", "hiv", "CMIA", f"{u(.05, .4):.2f}", "S/CO < 1.00", "Non Reactive", "negative"), ("CMV IgG", "cmv_igg", "ECLIA", f"{u(60, 480):.1f}", "COI < 1.00", "Reactive", "positive"), ("CMV IgM", "cmv_igm", "ECLIA", f"{u(.71, .99):.2f}", "COI < 0.70", "Equivocal", "indeterminate"), ("V.D.R.L. (R.P.R.)", "syphilis_rpr", "Flocculation", "-", "-", "Non Reactive", "negative")]:
        d.observation(c, n, word, "", drawn, text=text)
        sero += tr([n, method, index, esc(cut), f"<b>{word}</b>"])
        if index != "-":
            d.never("observation", "index of the assay, no concentration", code=c, text=index)
    titre = f"{u(12, 240):.1f}"
    d.observation("antihbs", "Anti HBs (quantitative)", titre, "mIU/mL", drawn)
    sero += tr(["Anti HBs (quantitative)", "CMIA", f"<b>{titre}</b> mIU/mL", "Protective if >= 10", ""])
    d.observation("hbv_dna", "HBV DNA (Real Time PCR, plasma)", "Target not detected", "", drawn, text="negative")
    sero += tr(["HBV DNA (Real Time PCR, plasma)", "PCR", "LLOQ 10 IU/mL", "", "<b>Target not detected</b>"])
    d.observation("hcv_rna", "HCV RNA", "Not done", "", drawn, text="not-tested")
    sero += tr(["HCV RNA", "PCR", "-", "", "<b>Not done</b>"])
    d.never("observation", "limit of the assay", code="hbv_dna", text="10")
    d.html = page(f"""
<div class="hd"><b style="font-size:15pt">{esc(issuer)}</b><br>SCO 55, Sector 22-C &nbsp; ✆ 0000-555017 &nbsp; Mon to Sat 7 am to 9 pm</div>
<table class="id"><tr><td>Name: <b>{who}</b></td><td>Age/Sex: {age} Y / M</td><td>Lab No: {no}</td></tr><tr><td>Ref: Dr. P. Sabharwal, BMT Unit</td><td>Sample: {drawn} 10:15</td><td>Report: {drawn} 18:40</td></tr></table>
<p class="q">COAGULATION PROFILE</p><table class="t"><tr><th>Test</th><th>Result</th><th>Unit</th><th>Normal Range</th></tr>{body}</table>
<p class="q">VIRAL MARKERS &amp; SEROLOGY (Transplant donor / recipient panel - recipient)</p><table class="t"><tr><th>Test</th><th>Method</th><th>Value / Index</th><th>Cut off</th><th>Result</th></tr>{sero}</table>
<p style="margin-top:9pt"><b>Note:</b> Reactive Anti HBc with protective Anti HBs suggests resolved infection; HBV DNA monitoring is advised before anti-CD20 or cellular therapy. CMV IgM equivocal: repeat after 2 weeks. Reactive results of the screening tests must be confirmed by another method. ISI of thromboplastin 1.02.</p>
<table style="margin-top:24pt"><tr><td>Technician: R. Kaur</td><td class="r">Dr. Navdeep Sethi<br>M.D. Pathology, Regn. 00555</td></tr></table>{stamp('VARDHAN' + chr(10) + 'DIAGNOSTICS', 96, 238, -10, '#60308a', 11, .5)}{scribble(r, 150, 232, 38)}""",
        css=".hd { text-align: center; border: 1.4pt solid #60308a; padding: 5pt; color: #60308a } .id { margin: 6pt 0 } .id td { border-bottom: .4pt solid #999; padding: 2.4pt 4pt } .q { font-weight: bold; background: #e9dff2; padding: 2.5pt 5pt; margin: 9pt 0 2pt } .t th { text-decoration: underline; font-weight: bold } .t td { padding: 2.6pt 4pt }",
        font="Carlito", pt=10.6, margin="12mm 16mm", lang="en-IN", footer='"Page " counter(page) " of " counter(pages) "  -  Not valid for medico-legal purpose"')


@sample("blind-flow-1", ALL, "Layout: marker table with clone, gate, per cent of that gate and a word for strength; gates listed above.")
def gates(d):
    r = d.r
    drawn = d.collected("%d.%m.%Y")
    born, who = d.birth(1965, 2006), r.choice(["Alkyone Papastergiou", "Zsófia Lendvai-Horn", "Ingeborg Thalberg"])
    no, issuer = f"IP-{drawn.date:%y}/{d.digits(4)}", "Institute of Haematopathology Lindenfels, Immunophenotyping"
    d.source("lab.flow", issuer, drawn.plus(1, "reported"))
    d.patient(who, "female", born, Journal=no)
    d.fact("diagnoses", drawn, code="B-ALL", printed="B-cell precursor acute lymphoblastic leukaemia", status="relapsed")
    blasts, lym, mono = r.randint(46, 71), r.randint(8, 15), r.randint(2, 5)
    d.observation("bm_blast_pct", "Blasts", str(blasts), "%", drawn, specimen="bone marrow")
    body = ""
    for m, clone, gate, span, word, status, intensity, pop in [("CD45", "HI30", "A", (93, 99), "dim", "positive", "dim", "blasts"), ("CD34", "8G12", "A", (70, 93), "moderate", "positive", "moderate", "blasts"), ("CD19", "J3-119", "A", (71, 88), "dim", "positive", "dim", "blasts"), ("CD22", "HIB22", "A", (82, 97), "moderate", "positive", "moderate", "blasts"), ("CD10", "HI10a", "A", (88, 98), "bright", "positive", "bright", "blasts"), ("CD20", "2H7", "A", (3, 9), "neg", "negative", None, "blasts"), ("cyt CD79a", "HM47", "A", (90, 98), "moderate", "positive", "moderate", "blasts"), ("nTdT", "HT-6", "A", (76, 95), "pos", "positive", None, "blasts"), ("CD38", "HB7", "A", (66, 90), "dim", "positive", "dim", "blasts"), ("CD13", "L138", "A", (22, 36), "partial", "partial", None, "blasts"), ("CD33", "P67.6", "A", (1, 6), "neg", "negative", None, "blasts"), ("cyt MPO", "H-43-5", "A", (0, 2), "neg", "negative", None, "blasts"), ("CD7", "M-T701", "A", (0, 3), "neg", "negative", None, "blasts"),
                                                               ("CD19", "J3-119", "B", (2, 6), "bright", "positive", "bright", "lymphocytes"), ("CD3", "SK7", "B", (74, 88), "bright", "positive", "bright", "lymphocytes"), ("CD4", "SK3", "B", (36, 50), "moderate", "positive", "moderate", "lymphocytes"), ("CD8", "SK1", "B", (26, 36), "bright", "positive", "bright", "lymphocytes"), ("CD56", "NCAM16", "B", (6, 14), "moderate", "positive", "moderate", "lymphocytes")]:
        x = r.randint(*span)
        code = {"cyt CD79a": "CD79a", "nTdT": "TdT", "cyt MPO": "MPO"}.get(m, m)
        d.marker(code, status, str(x), intensity, pop, "bone marrow", drawn)
        body += tr([m, clone, gate, f"{x}", word], ["b", "", "c", "r", ""], "x" if gate == "B" else "")
    d.never("marker", "CD19 of the lymphocytes is not that of the blasts", code="CD19", text="lymphocytes' CD19 as the blasts'")
    d.never("marker", "name of a clone", text="HB7")
    d.never("observation", "events acquired", text="312 450")
    d.treat("immunotherapy", "Blinatumomab", "blinatumomab", None, ["blinatumomab"])
    d.html = page(f"""
<table class="hd"><tr><td><b>{issuer.split(',')[0]}</b><br>Immunophenotyping · room C 214 · ext. 5514</td><td class="r">Journal {no}<br>final</td></tr></table>
<table style="margin:8pt 0"><tr><td>{who}, female, born {born:%d.%m.%Y}</td><td>bone marrow aspirate, EDTA</td><td>taken {drawn}, reported {drawn.plus(1)}</td></tr></table>
<p><b>Question:</b> relapse of B-ALL after blinatumomab? Antigens for cellular therapy?</p>
<table class="k"><tr><td>Gate A</td><td>CD45 dim / SSC low, blasts</td><td class="r">{blasts} % of all nucleated cells</td></tr><tr><td>Gate B</td><td>CD45 bright / SSC low, lymphocytes</td><td class="r">{lym} %</td></tr><tr><td>Gate C</td><td>monocytes (not analysed further)</td><td class="r">{mono} %</td></tr></table>
<table class="t"><tr><th>Antigen</th><th>Clone</th><th>Gate</th><th class="r">% of gate</th><th>Expression</th></tr>{body}</table>
<p style="margin-top:8pt"><b>Assessment:</b> relapsed B-cell precursor acute lymphoblastic leukaemia, common phenotype. CD19 is weaker than on normal B cells, yet not lost. Partial CD13 as at first diagnosis.</p>
<p class="s" style="margin-top:5pt">312 450 events acquired, viability 96 %. Positive from 20 % of the gate (10 % for intracellular antigens), partial 20 to 50 %. Threshold of the method for minimal disease not applicable here.</p>
<p style="margin-top:14pt">PD Dr. Ansgar Wollenweber-Ito</p>{scribble(r, 58, 232, 40)}""",
        css=".hd { border-bottom: 1pt solid #000; font-size: 11pt } .k { margin: 6pt 0 9pt; width: 76%; border: .6pt solid #000 } .t { width: 84% } .t th { border-top: 1pt solid #000; border-bottom: 1pt solid #000; font-weight: bold } .t td { padding: 2pt 6pt } .x td { background: #ececec }",
        font="Noto Serif", pt=9.6, margin="14mm 19mm")


@sample("blind-flow-2", ALL, "Layout: flow report in short paragraphs; each per cent names its own denominator, CD19 of B cells.")
def of_b_cells(d):
    r = d.r
    drawn = d.collected("%m/%d/%Y")
    born, who = d.birth(1940, 1972), r.choice(["Thaddeus Wojciechowski", "Horatio Bellweather", "Emmanuel Quashie"])
    no, issuer = f"F{drawn.date:%y}-{d.digits(5)}", "Prairie States Reference Flow Laboratory"
    d.source("lab.flow", issuer, drawn.plus(1, "reported"))
    d.patient(who, "male", born, Accession=no)
    d.fact("diagnoses", drawn, code="CLL", printed="chronic lymphocytic leukemia/small lymphocytic lymphoma")
    wbc = f"{r.uniform(28, 96):.1f}"
    d.told("wbc", wbc, "K/uL", drawn)
    lym, bcell = r.randint(78, 91), r.randint(83, 94)
    pc = {m: str(r.randint(*s)) for m, s in (("CD19", (96, 99)), ("CD5", (90, 98)), ("CD23", (84, 96)), ("CD20", (88, 97)), ("CD200", (93, 99)), ("CD38", (31, 58)), ("lambda", (92, 98)))}
    for m, s, i in (("CD19", "positive", None), ("CD5", "positive", None), ("CD23", "positive", None), ("CD20", "positive", "dim"), ("CD200", "positive", "bright"), ("lambda", "positive", "dim"), ("CD38", "positive", None)):
        d.marker(m, s, pc[m], i, "B cells", "blood", drawn)
    for m in ("kappa", "CD10", "CD103", "FMC7"):
        d.marker(m, "negative", None, None, "B cells", "blood", drawn)
    d.marker("CD79b", "positive", None, "dim", "B cells", "blood", drawn)
    nk = r.randint(1, 3)
    t = 99 - bcell - nk
    ratio = f"{r.uniform(.9, 2.2):.1f}"
    d.observation("cd4_cd8", None, ratio, "", drawn)
    d.marker("CD3", "positive", str(t), None, "lymphocytes", "blood", drawn)
    d.never("marker", "B cells as a share of lymphocytes, not CD19 of the B cells", code="CD19", text=str(bcell))
    d.never("observation", "lymphocyte gate as a share of events is no blood differential", code="lymph_pct")
    d.never("diagnosis", "excluded", code="MCL")
    d.never("marker", "not part of this panel", code="ROR1")
    d.html = page(f"""
<table style="border-bottom:2pt solid #444"><tr><td><b style="font-size:12.5pt">{issuer}</b></td><td class="r">1400 Silo Rd &nbsp; (000) 555-0119</td></tr></table>
<p class="c b" style="font-size:12pt;margin:10pt 0">Leukemia / Lymphoma Immunophenotyping by Flow Cytometry</p>
<table class="id"><tr><td>Patient</td><td>{who}</td><td>Accession</td><td>{no}</td></tr><tr><td>DOB</td><td>{born:%m/%d/%Y} (M)</td><td>Collected</td><td>{drawn}</td></tr><tr><td>Source</td><td>Peripheral blood, EDTA</td><td>Reported</td><td>{drawn.plus(1)} 4:18 PM</td></tr><tr><td>History</td><td colspan=3>Lymphocytosis. WBC {wbc} K/uL supplied by the client.</td></tr></table>
<p class="h">Final Interpretation</p><p><b>Peripheral blood: clonal B cells, lambda restricted, with the phenotype of chronic lymphocytic leukemia/small lymphocytic lymphoma.</b></p>
<p class="h">Results</p>
<p>The lymphocyte gate holds {lym}% of all events. B cells account for {bcell}% of the lymphocytes. Of these B cells {pc['CD19']}% are CD19 positive and {pc['CD5']}% show CD5 coexpression; CD23 is found on {pc['CD23']}% of the B cells, CD200 (bright) on {pc['CD200']}%, and CD20 on {pc['CD20']}% with dim intensity. Surface lambda is dim and seen on {pc['lambda']}% of the B cells; kappa is negative. CD79b is dim. The B cells do not express CD10, CD103 or FMC7.</p>
<p style="margin-top:6pt">CD38 is positive on {pc['CD38']}% of the B cells (cut-off 30%). CD3-positive T cells make up {t}% of the lymphocytes, with a CD4:CD8 ratio of {ratio}; {nk}% of the lymphocytes are NK cells. No blast population is identified.</p>
<p class="h">Comment</p><p>CD23 and CD200 expression and the absence of FMC7 argue against mantle cell lymphoma; FISH for CCND1-IGH may be added if the clinical picture is atypical. ROR1 is not part of this panel. FISH for del(17p), del(11q), trisomy 12 and del(13q) and IGHV mutation testing are recommended before treatment.</p>
<p class="h">Disclaimer</p><p class="s">Markers tested: CD3, CD4, CD5, CD8, CD10, CD19, CD20, CD23, CD38, CD45, CD79b, CD103, CD200, FMC7, kappa, lambda. Percentages refer to the population named. This test was developed by the laboratory; it has not been approved by the FDA.</p>
<p style="margin-top:26pt">Cordelia Nakamura-Estes, MD &nbsp;&nbsp; (electronic signature on file)</p>""",
        css=".id td { border: .5pt solid #999; padding: 2.6pt 5pt } .id td:nth-child(odd) { background: #eee; font-size: 85% } .h { font-weight: bold; font-variant: small-caps; margin: 10pt 0 2pt; font-size: 12pt }",
        size="Letter", font="Liberation Serif", pt=10.8, margin="15mm 20mm", footer='"Page " counter(page) " of " counter(pages)')
