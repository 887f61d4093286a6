"""Veiled split: English pages of the Gulf, Japan, Thailand, New Zealand and Britain."""
from dates import Day, years
from facts import House
from layout import barcode, esc, matrix_code, page, raised, scribble, tr
from patients import CYTOPENIC, again, si, subsets, tests
from registry import ALL, sample
from rows import earlier, put, qualitative, read_plan


@sample("veiled-lab-3", ALL, "Layout: Saudi chain, letterhead in two scripts, intervals of men, women and children under each other beside every test, sign in a column of its own, conventional and international unit, code of the patient as squares.")
def groups(d):
    r, h = d.r, House(between=" - ", low="L", high="H", below="Up to {}", above="> {}")
    drawn = d.collected("%d/%m/%Y", first=2025)
    born, who = d.birth(1951, 1992), r.choice(["Mr. FAHAD ABDULRAHMAN AL OTAIBI", "Mr. SAMI HAMZA BUKHARI", "Mr. MAJED SALEH AL GHAMDI"])
    age = years(born, drawn)
    v = tests(r, age, False, wbc=(2.4, 3.8), rbc=(3.1, 3.9), plt=(70, 128))
    no, file, issuer = d.digits(10), d.digits(7), "Al Rabwah Medical Laboratories"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"))
    d.patient(who.removeprefix("Mr. "), "male", born, age, LabNo=no, FileNo=file)
    text = """# COMPLETE BLOOD COUNT
        Haemoglobin (Hb) | hgb | 1 | g/dL | 13 | 17
        RBC Count | rbc | 2 | x10^6/uL | 4.5 | 5.5
        Haematocrit (PCV) | hct | 1 | % | 40 | 50
        MCV | mcv | 1 | fL | 83 | 101
        MCH | mch | 1 | pg | 27 | 32
        MCHC | mchc | 1 | g/dL | 31.5 | 34.5
        RDW-CV | rdw_cv | 1 | % | 11.6 | 14
        Platelets Count | plt | 0 | x10^3/uL | 150 | 410
        Total Leucocytic Count | wbc | 2 | x10^3/uL | 4 | 10
        Segmented Neutrophils | neut_pct | 1 | % | 40 | 80
        Lymphocytes | lymph_pct | 1 | % | 20 | 40
        Monocytes | mono_pct | 1 | % | 2 | 10
        Eosinophils | eos_pct | 1 | % | 1 | 6
        Basophils | baso_pct | 1 | % | 0 | 2
        Neutrophils, absolute | neut_abs | 2 | x10^3/uL | 2 | 7
        Lymphocytes, absolute | lymph_abs | 2 | x10^3/uL | 1 | 3
        # BIOCHEMISTRY (SERUM)
        Creatinine | creat | 2 | mg/dL | .7 | 1.3
        Urea | urea | 1 | mg/dL | 15 | 43
        Uric Acid | urate | 1 | mg/dL | 3.5 | 7.2
        S.G.P.T (ALT) | alt | 0 | U/L | | 41
        S.G.O.T (AST) | ast | 0 | U/L | | 40
        Total Bilirubin | bili_total | 1 | mg/dL | .2 | 1.2
        Lactate Dehydrogenase (LDH) | ldh | 0 | U/L | 135 | 225
        Ferritin | ferritin | 0 | ng/mL | 30 | 400
        C-Reactive Protein (CRP) | crp | 1 | mg/L | | 5
        ESR, first hour | esr | 0 | mm/hr | | 15"""
    sexes = {"hgb": ("12 - 15", "11 - 14"), "rbc": ("3.8 - 4.8", "4.0 - 5.2"), "hct": ("36 - 46", "35 - 45"), "creat": ("0.5 - 1.1", "0.3 - 0.7"), "urate": ("2.6 - 6.0", "2.0 - 5.5"), "ferritin": ("13 - 150", "7 - 140"), "esr": ("Up to 20", "Up to 10")}
    body = ""
    for x in read_plan(text, v):
        if isinstance(x, str):
            body += f"<tr><td colspan=5 class='g'>{x}</td></tr>"
            continue
        q = put(d, h, drawn, x)
        span = esc(q.range)
        if x[1] in sexes:
            span = f"Male : {span}<br>Female : {sexes[x[1]][0]}<br>Child : {sexes[x[1]][1]}"
            d.never("observation", "interval of women", code=x[1], text=sexes[x[1]][0])
        body += tr([q.name, f"<b>{q.value}</b>", f"<b>{q.flag}</b>", q.unit, span], ["", "c", "c", "c", "s"])
    ar = "font-family:'Noto Naskh Arabic'"
    d.html = page(f"""<table class="hd"><tr><td style="width:38%"><b style="font-size:14pt;color:#006a5b">Al Rabwah</b><br><b>Medical Laboratories</b><br><span class="s">Riyadh, Olaya Branch 0055 · Tel. 920 555 014</span></td><td class="c">{matrix_code(r, 15)}</td><td class="r" style="{ar}"><b dir="rtl" style="font-size:15pt;color:#006a5b">الربوة</b><br><span dir="rtl">المختبرات الطبية</span></td></tr></table>
<table class="id"><tr><td>Patient Name</td><td colspan=3><b>{who}</b></td><td class="r" dir="rtl" style="{ar}">اسم المريض</td></tr><tr><td>Lab No.</td><td><b>{no}</b></td><td>File No.</td><td><b>{file}</b></td><td class="r" dir="rtl" style="{ar}">رقم الملف</td></tr><tr><td>Date of Birth / Sex</td><td>{born:%d/%m/%Y} ({age} Y) / Male</td><td>Referred by</td><td>King Saud Oncology Clinic</td><td></td></tr><tr><td>Sample Date</td><td><b>{drawn}</b> 09:12</td><td>Report Date</td><td>{drawn} 15:40</td><td class="r" dir="rtl" style="{ar}">تاريخ العينة</td></tr></table>
<table class="t"><tr class="h"><td>Test</td><td class="c">Result</td><td class="c">Flag</td><td class="c">Unit</td><td>Reference Range</td></tr>{body}</table>
<p style="margin-top:5pt"><b>Comment:</b> Pancytopenia. Film: normocytic normochromic red cells, no abnormal cells seen. Kindly correlate clinically.</p>
<table style="margin-top:16pt"><tr><td>Reviewed by: Dr. Lubna Merghani</td><td class="c">Verified by: Dr. Ihab Shawki, MD Clin. Path.</td><td class="r s">CBAHI accredited · CAP # 0000555</td></tr></table>{scribble(r, 78, 222, 26)}""",
        css=".hd { border-bottom: 2pt solid #006a5b } .id { margin: 4pt 0; font-size: 8.3pt } .id td { padding: .8pt 4pt; border-bottom: .3pt dotted #888 } .t td { border: .4pt solid #8fb8b0; padding: 1.2pt 4pt; vertical-align: middle } .g { background: #dcefeb; font-weight: bold; text-align: center } .h td { background: #006a5b; color: #fff; font-weight: bold }",
        font="Liberation Sans", pt=8.5, margin="10mm 14mm 12mm", footer='"This report relates only to the sample received.   Page " counter(page) " of " counter(pages)')


@sample("veiled-lab-4", ALL, "Layout: Japanese university hospital sheet in English, counts in units of ten thousand, sign before the value, three blocks of narrow type abreast, interval with a tilde under nothing but its column, numbers for items.")
def myriads(d):
    r, h = d.r, House(between="~", low="L", high="H", below="~{}", above="{}~")
    drawn = d.collected("%Y/%m/%d", first=2025)
    born, who = d.birth(1947, 1988), r.choice(["NGUYEN THI LAN ANH", "BATBAYAR OYUNCHIMEG", "PHAM THU HUONG"])
    age = years(born, drawn)
    v = tests(r, age, True, wbc=(1.6, 2.8), rbc=(2.5, 3.2), plt=(31, 88), mcv=(88, 98), wbc_decimals=2)
    v |= {"wbc_u": round(v["wbc"] * 100) * 10, "rbc_u": round(v["rbc"] * 100), "plt_u": round(v["plt"] / 10, 1), "crp_d": round(v["crp"] / 10, 2), "che": r.randint(160, 330), "fdp": round(r.uniform(1.2, 9.5), 1), "siL2r": r.randint(480, 3900), "egfr": round(v["egfr"] * .82, 1), "ck": r.randint(21, 170)}
    pid, issuer = f"{d.digits(4)}-{d.digits(4)}", "Kitakami University Hospital, International Medical Center"
    d.source("lab.cbc", issuer, drawn)
    d.patient(who, "female", born, age, PatientID=pid)
    blocks = ("""# HEMATOLOGY
        WBC | wbc_u | 0 | /µL | 3300 | 8600
        RBC | rbc_u | 0 | x10^4/µL | 386 | 492
        Hb | hgb | 1 | g/dL | 11.6 | 14.8
        Ht | hct | 1 | % | 35.1 | 44.4
        MCV | mcv | 1 | fL | 83.6 | 98.2
        MCH | mch | 1 | pg | 27.5 | 33.2
        MCHC | mchc | 1 | % | 31.7 | 35.3
        PLT | plt_u | 1 | x10^4/µL | 15.8 | 34.8
        Neutro | neut_pct | 1 | % | 40 | 70
        Lympho | lymph_pct | 1 | % | 20 | 50
        Mono | mono_pct | 1 | % | 2 | 10
        Eosino | eos_pct | 1 | % | 0 | 7
        Baso | baso_pct | 1 | % | 0 | 2
        Reticulocyte | retic_pct | 2 | % | .8 | 2.2""",
              """# CHEMISTRY 1
        TP | tp | 1 | g/dL | 6.6 | 8.1
        ALB | albumin | 1 | g/dL | 4.1 | 5.1
        A/G | ag_ratio | 1 | | 1.3 | 2.2
        T-Bil | bili_total | 1 | mg/dL | .4 | 1.5
        D-Bil | bili_direct | 1 | mg/dL | 0 | .4
        AST | ast | 0 | U/L | 13 | 30
        ALT | alt | 0 | U/L | 7 | 23
        LD (IFCC) | ldh | 0 | U/L | 124 | 222
        ALP (IFCC) | alp | 0 | U/L | 38 | 113
        γ-GT | ggt | 0 | U/L | 9 | 32
        ChE | ?che | 0 | U/L | 201 | 421
        CK | ?ck | 0 | U/L | 41 | 153
        CRP | crp_d | 2 | mg/dL | 0 | .14
        sIL-2R | ?siL2r | 0 | U/mL | 122 | 496""",
              """# CHEMISTRY 2 / COAGULATION
        UN | bun | 0 | mg/dL | 8 | 20
        CRE | creat | 2 | mg/dL | .46 | .79
        eGFR | egfr | 1 | mL/min | 60 |
        UA | urate | 1 | mg/dL | 2.6 | 5.5
        Na | na | 0 | mmol/L | 138 | 145
        K | k | 1 | mmol/L | 3.6 | 4.8
        Cl | cl | 0 | mmol/L | 101 | 108
        Ca | ca | 1 | mg/dL | 8.8 | 10.1
        IP | phos | 1 | mg/dL | 2.7 | 4.6
        Ferritin | ferritin | 0 | ng/mL | 5 | 157
        PT-INR | inr | 2 | | .85 | 1.15
        APTT | aptt | 1 | sec | 24 | 39
        Fibrinogen | fibrinogen | 0 | mg/dL | 200 | 400
        FDP | ?fdp | 1 | µg/mL | 0 | 5""")
    item, out = 100, ""
    for block in blocks:
        rows = ""
        for x in read_plan(block.split("\n", 1)[1], v):
            code = {"wbc_u": "wbc", "rbc_u": "rbc", "plt_u": "plt", "crp_d": "crp"}.get(x[1], x[1])
            q = put(d, h, drawn, (x[0], code, *x[2:]))
            item += r.randint(1, 4)
            rows += tr([str(item), q.name, q.flag, f"{q.value}", raised(q.unit), q.range], ["x", "", "fl", "r", "s", "s"])
        title = block.splitlines()[0].removeprefix("# ")
        out += f"<div><p class='g'>{title}</p><table class='t'><tr class='h'><td>No.</td><td>Item</td><td></td><td class='r'>Result</td><td>Unit</td><td>Ref. (F)</td></tr>{rows}</table></div>"
    d.never("observation", "number of an item, not a result", text=str(item))
    words = " &nbsp; ".join(f"{n}: {qualitative(d, c, n, s, 'negative', drawn)}" for c, n, s in (("hbsag", "HBs-Ag", "(-)"), ("antihbs", "HBs-Ab", "(-)"), ("antihbc", "HBc-Ab", "(-)"), ("antihcv", "HCV-Ab", "(-)"), ("hiv", "HIV Ag/Ab", "(-)"), ("syphilis_trep", "TP-Ab", "(-)")))
    d.observation("abo_rh", "Blood type", "A Rh(D)+", "", drawn)
    d.html = page(f"""<p class="c"><b style="font-size:14pt">LABORATORY REPORT</b> &nbsp; (English copy for the patient)</p><p class="c">{issuer}</p>
<table class="id"><tr><td>ID</td><td><b>{pid}</b></td><td>Name</td><td><b>{who}</b></td><td>Sex</td><td>F</td><td>Birth</td><td>{born:%Y/%m/%d} ({age})</td></tr><tr><td>Dept.</td><td>Hematology</td><td>Physician</td><td>S. Odagiri</td><td>Ward</td><td>OPD</td><td>Sampling</td><td><b>{drawn}</b> 08:41</td></tr></table>
<div class="fx">{out}</div>
<p class="g" style="margin-top:6pt">INFECTION &nbsp; / &nbsp; BLOOD TYPE</p><p>{words} &nbsp; Blood type: A &nbsp;Rh(D)+</p>
<p style="margin-top:6pt">Remarks: hemolysis (-), chyle (-), icterus (-). &nbsp; L / H: out of the common reference intervals of the JCCLS. The reference intervals are those of women.</p>
<p class="r" style="margin-top:14pt">Reported {drawn} 10:26 &nbsp; Central Clinical Laboratory, Technologist M. Hatakeyama</p>""",
        css=".id { margin: 5pt 0; border: .8pt solid #000 } .id td { border: .4pt solid #000; padding: 1.5pt 4pt } .fx { display: flex; justify-content: space-between } .fx > div { width: 32.8% } .t td { padding: 2.2pt 2.2pt; border-bottom: .3pt solid #777; white-space: nowrap } .h td { font-size: 7pt; border-top: .8pt solid #000; border-bottom: .8pt solid #000 } .g { font-weight: bold; letter-spacing: .6pt } .x { color: #777; font-size: 6.6pt } .fl { font-weight: bold; width: 3.4mm }",
        size="A4 landscape", font="Liberation Sans", pt=8.4, margin="12mm 13mm")


@sample("veiled-lab-5", ALL, "Layout: Thai private hospital, unit in brackets under each name in grey, interval before the result, word of the reading behind, result of the visit before in a tinted column with its date, smear grades between.")
def bangkok(d):
    r, h = d.r, House(between=" - ", low="Low", high="High", normal="Normal", below="< {}", above="> {}")
    drawn = d.collected("%d %b %Y", first=2025)
    then = drawn.plus(-r.randint(17, 39))
    born, who = d.birth(1953, 1994), r.choice(["Mr. SOMCHAI PRASERTWONG", "Mr. ANDREW KEITH DUNSFORD", "Mr. KYAW ZIN HTET"])
    age = years(born, drawn)
    v = tests(r, age, False, **CYTOPENIC)
    old = again(r, v, age, False, wbc=(2.2, 3.9), rbc=(2.9, 3.5), plt=(60, 130))
    hn, ep, issuer = f"{d.digits(2)}-{d.digits(2)}-{d.digits(6)}", d.digits(9), "Chao Phraya International Hospital"
    d.source("lab.cbc", issuer, drawn)
    d.patient(who.removeprefix("Mr. "), "male", born, age, HN=hn, Episode=ep)
    text = """# HEMATOLOGY : Complete Blood Count
        Hemoglobin | hgb | 1 | g/dL | 13 | 18
        Hematocrit | hct | 1 | % | 39 | 54
        RBC Count | rbc | 2 | 10^6/uL | 4.4 | 6
        MCV | mcv | 1 | fL | 80 | 98
        MCH | mch | 1 | pg | 26 | 34
        MCHC | mchc | 1 | g/dL | 31 | 37
        RDW | rdw_cv | 1 | % | 11.5 | 15
        WBC Count | wbc | 2 | 10^3/uL | 4 | 11
        Neutrophils | neut_pct | 1 | % | 40 | 75
        Lymphocytes | lymph_pct | 1 | % | 20 | 50
        Monocytes | mono_pct | 1 | % | 2 | 10
        Eosinophils | eos_pct | 1 | % | 0 | 6
        Basophils | baso_pct | 1 | % | 0 | 1.5
        Absolute Neutrophil Count | neut_abs | 2 | 10^3/uL | 1.8 | 7.5
        Platelet Count | plt | 0 | 10^3/uL | 150 | 440
        # CHEMISTRY
        Creatinine, Serum | creat | 2 | mg/dL | .73 | 1.18
        Potassium | k | 1 | mmol/L | 3.5 | 5.1
        Sodium | na | 0 | mmol/L | 136 | 145
        ALT (SGPT) | alt | 0 | U/L | 0 | 50
        AST (SGOT) | ast | 0 | U/L | 0 | 50
        Total Bilirubin | bili_total | 1 | mg/dL | .3 | 1.2
        LDH | ldh | 0 | U/L | 120 | 246
        Hs-CRP | crp | 1 | mg/L | 0 | 5
        Procalcitonin | pct | 2 | ng/mL | 0 | .5"""
    body = ""
    for x, past in zip(read_plan(text, v), read_plan(text, old)):
        if isinstance(x, str):
            if x == "CHEMISTRY":
                body += "<tr><td class='sm'>RBC morphology</td><td></td><td colspan=2 class='sm'>Anisocytosis 1+, Poikilocytosis few, Hypochromia 1+</td><td class='pv'></td></tr><tr><td class='sm'>Platelet smear</td><td class='r'>7 - 20 /oil field</td><td colspan=2 class='sm'>Decreased (3 /oil field)</td><td class='pv'></td></tr>"
            body += f"<tr><td colspan=4 class='g'>{x}</td><td class='pv'></td></tr>"
            continue
        q = put(d, h, drawn, x)
        before = earlier(d, h, then, past) if x[1] not in ("pct", "rdw_cv") else "-"
        tone = "" if q.flag == "Normal" else "ab"
        body += tr([f"{q.name} <span class='u'>({raised(q.unit)})</span>", esc(q.range), f"<b>{q.value}</b>", q.flag, before], ["", "r", f"r {tone}", tone, "pv r"])
    d.never("observation", "grades of the smear", code="plt", text="3")
    d.html = page(f"""<table><tr><td style="width:60%"><b style="font-size:15pt;color:#5c2483">CHAO PHRAYA</b> <span style="color:#5c2483">INTERNATIONAL HOSPITAL</span><br><span class="s">555/1 Charoen Krung Soi 55, Bangkok 00000 Thailand · ISO 15189:2022 · JCI</span></td><td class="r">{barcode(r, 40, 8)}<br>HN {hn}</td></tr></table>
<div class="id"><div><b>{who}</b><br>Date of birth {born:%d %b %Y} &nbsp; Age {age} Years &nbsp; Male<br>Nationality: as passport &nbsp; Allergies: NKDA</div><div>Episode {ep}<br>Collected <b>{drawn}</b> 07:55<br>Authorized {drawn} 09:31</div><div>Location: Hematology Clinic 14C<br>Dr. Pimchanok Ratanakul<br>Request LR{d.digits(8)}</div></div>
<table class="t"><tr class="h"><td>TEST NAME</td><td class="r">REFERENCE RANGE</td><td class="r">RESULT</td><td>READING</td><td class="r">PREVIOUS<br>{then}</td></tr>{body}</table>
<p class="s" style="margin-top:6pt">The word beside the result compares it with the reference range. Reference ranges are those of adults. The laboratory does not interpret results by telephone. *** End of report ***</p>
<p style="margin-top:16pt">Reported by: MT 5550 Waraporn S. &nbsp;&nbsp;&nbsp; Approved by: MT 5512 Thanawat K.</p>""",
        css=".id { display: flex; justify-content: space-between; border: .7pt solid #5c2483; border-radius: 4pt; padding: 4pt 7pt; margin: 5pt 0; font-size: 8.6pt } .t td { padding: 1.9pt 5pt } .h td { border-bottom: 1.3pt solid #5c2483; color: #5c2483; font-weight: bold; font-size: 8pt } .g { font-weight: bold; color: #5c2483; padding-top: 5pt !important } .u { color: #777; font-size: 7.6pt } .pv { background: #f2ecf7; color: #444 } .ab { color: #b00020 } .sm { font-style: italic; font-size: 8.2pt }",
        font="Carlito", pt=9.8, margin="12mm 15mm", lang="en-TH")


@sample("veiled-ward-1", ALL, "Layout: British observation and blood chart after cell infusion, days of treatment over dates over the columns, units in brackets behind names, ringed values and empty cells, scores of toxicity below the results.")
def infusion(d):
    r, h = d.r, House(low="↓", high="↑")
    start = d.collected("%d/%m", first=2026)
    days = [start.plus(n) for n in range(0, 8)]
    born, who = d.birth(1954, 1996), r.choice(["HEPWORTH Caroline", "DALRYMPLE Fiona", "OSEI-BONSU Abena"])
    nhs, issuer = f"{d.digits(3)} {d.digits(3)} {d.digits(4)}", "Cotswold Infirmary, Immune Effector Cell Unit"
    d.source("other", issuer, Day(days[-1].date, "%d/%m/%Y", "stated"))
    d.patient(who, "female", born, NHSNumber=nhs)
    age = years(born, start)
    base = si(tests(r, age, True, wbc=(1.2, 1.6), rbc=(2.7, 3.1), plt=(60, 90), wbc_decimals=1))
    rise = [.3, .5, 1.4, 4.2, 6.5, 4.4, 2.4, 1.3]
    fall = [1, .6, .3, .15, .1, .2, .4, .7]
    plan = (("Hb (g/L)", "hgb", 0, lambda k: base["hgb"] - 2 * k, 120, 155), ("WCC (x10⁹/L)", "wbc", 1, lambda k: max(.1, base["wbc"] * fall[k]), 4, 11), ("Neutrophils (x10⁹/L)", "neut_abs", 2, lambda k: max(.02, base["wbc"] * fall[k] * .7), 2, 7.5),
            ("Lymphocytes (x10⁹/L)", "lymph_abs", 2, lambda k: max(.01, base["wbc"] * fall[k] * .2), 1, 4), ("Platelets (x10⁹/L)", "plt", 0, lambda k: base["plt"] - 7 * k, 150, 400), ("Creatinine (µmol/L)", "creat", 0, lambda k: base["creat"] * (1 + .04 * rise[k]), 45, 84), ("ALT (IU/L)", "alt", 0, lambda k: base["alt"] + 6 * rise[k], 7, 40),
            ("Fibrinogen (g/L)", "fibrinogen", 1, lambda k: max(1.1, 4.6 - .4 * k), 1.5, 4.5), ("CRP (mg/L)", "crp", 0, lambda k: 14 * rise[k], 0, 5), ("Ferritin (µg/L)", "ferritin", 0, lambda k: 640 + 410 * rise[k], 15, 300), ("LDH (IU/L)", "ldh", 0, lambda k: 230 + 26 * rise[k], 120, 246))
    body = ""
    for name, code, places, curve, low, high in plan:
        shown = []
        for k, day in enumerate(days):
            if code in ("fibrinogen", "ferritin", "ldh") and k in (1, 5):
                shown.append("")
                continue
            x = round(curve(k) * r.uniform(.97, 1.03), places)
            sign = h.flag(x, low, high)
            said = f"{x:.{places}f}"
            d.observation(code, name.split(" (")[0], said, name.split("(")[1].rstrip(")"), day, flag=sign)
            shown.append(f"{'<span class=o>' if code == 'plt' and k == 7 else '<span>'}{said}</span>{sign}")
        body += tr([raised(name), *shown], ["n", *["c"] * 8])
    il = [(2, str(r.randint(90, 300))), (4, str(r.randint(1200, 5200)))]
    for k, said in il:
        d.observation("il6", "IL-6", said, "pg/mL", days[k])
    body += tr(["IL-6 (pg/mL)", *[dict(il).get(k, "") for k in range(8)]], ["n", *["c"] * 8])
    temp = [36.6, 37.0, 38.4, 39.6, 38.9, 37.8, 37.0, 36.7]
    low = "".join(tr([n, *x], ["n", *["c"] * 8]) for n, x in (("Max temp (°C)", [str(t) for t in temp]), ("CRS grade (ASTCT)", "0 0 1 2 2 1 0 0".split()), ("ICE score", "10 10 10 9 8 10 10 10".split()), ("ICANS grade", "0 0 0 1 1 0 0 0".split()), ("Weight (kg)", "71.2 71.9 72.4 73.0 72.8 72.1 71.6 71.0".split())))
    infused = Day(days[0].date, "%d/%m/%Y", "stated")
    d.fact("diagnoses", code="DLBCL", printed="DLBCL")
    d.treat("cell-therapy", "axicabtagene ciloleucel", "axicabtagene ciloleucel", None, ["axicabtagene ciloleucel"], infused)
    d.treat("lymphodepletion", "FC lymphodepletion", "Flu/Cy")
    d.treat("supportive", None, "Tocilizumab", None, [("tocilizumab", "560 mg")], Day(days[3].date, "%d/%m", "stated"))
    d.fact("statements", question="prior-car-t", answer="yes")
    d.never("observation", "scores of the ward", text="10")
    d.never("observation", "temperature", text="39.6")
    d.never("observation", "threshold on the chart", code="plt", text="10")
    dates = tr(["", *[str(x) for x in days]], ["n", *["c b"] * 8])
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:13pt">{issuer}</b><br>CAR-T daily chart &nbsp; (sheet 1)</td><td class="lab"><b>{who}</b><br>NHS {nhs} &nbsp; DOB {born:%d/%m/%Y} &nbsp; F</td></tr></table>
<p><b>Diagnosis</b> DLBCL &nbsp;&nbsp; <b>Product</b> axicabtagene ciloleucel, infused {infused} &nbsp;&nbsp; <b>Lymphodepletion</b> Flu/Cy &nbsp;&nbsp; <b>Consultant</b> Dr M Tregenza</p>
<table class="t"><tr class="h"><td class="n">Day of treatment</td>{"".join(f"<td class='c'>D{k}</td>" for k in range(8))}</tr>{dates}{body}<tr><td colspan=9 class="g">Toxicity (recorded at 22:00)</td></tr>{low}</table>
<p style="margin-top:6pt"><b>Events</b> &nbsp; Tocilizumab 560 mg on {days[3]} at 17:40. Pip-taz from {days[2]}. Platelets if &lt; 10 or bleeding. ↓ ↑ outside the laboratory interval; ring = repeat sent.</p>
<table style="margin-top:10pt"><tr><td>Completed by: RN J Penhaligon</td><td>Checked: SpR A Mukherjee</td><td class="r s">Form IEC-07 v3, review due 2027</td></tr></table>""",
        css=".hd td { border: .8pt solid #000; padding: 4pt } .lab { background: #fff9d9 } p { margin: 4pt 0 } .t td { border: .5pt solid #000; padding: 2.6pt 3pt } .n { width: 46mm } .h td { background: #003087; color: #fff; font-weight: bold } .g { background: #dde3ee; font-weight: bold } .o { border: 1pt solid #c00; border-radius: 50%; padding: 0 3pt }",
        size="A4 landscape", font="Liberation Sans", pt=9.2, margin="11mm 13mm", lang="en-GB")


@sample("veiled-virology-1", ALL, "Layout: British blood service, markers of infection as columns and samples as rows, words in cells, reasons of repeats as notes by letter, blood group in a box, British address window.")
def donation(d):
    r = d.r
    drawn = d.collected("%d %b %Y", first=2025)
    then = drawn.plus(-r.randint(48, 96))
    born, who = d.birth(1952, 1993), r.choice(["Mr Lachlan MacInnes", "Mr Hamish Dunwoody", "Mr Pavel Zdunek"])
    nhs, no, issuer = f"{d.digits(3)} {d.digits(3)} {d.digits(4)}", f"G{d.digits(3)} {d.digits(6)} {d.digits(2)}", "Northern Isles Blood and Tissue Service"
    d.source("lab.virology", issuer, drawn.plus(3, "reported"))
    d.patient(who.removeprefix("Mr "), "male", born, NHSNumber=nhs)
    load = str(r.randint(210, 880))
    columns = (("HBsAg", "hbsag"), ("Anti-HBc", "antihbc"), ("Anti-HBs", "antihbs"), ("HBV DNA", "hbv_dna"), ("Anti-HCV", "antihcv"), ("HCV RNA", "hcv_rna"), ("HIV Ag/Ab", "hiv"), ("HIV RNA", "hiv_rna"), ("Syphilis", "syphilis_trep"), ("HTLV I/II", None), ("CMV IgG", "cmv_igg"))
    now = "Negative|POSITIVE (a)|POSITIVE 64 IU/L|Not detected|Negative|Not detected|Negative|Not detected|Negative|Negative|POSITIVE".split("|")
    old = "Negative|POSITIVE|Not tested|Not detected|Negative|Not tested|Negative|Not tested|Negative|Negative|POSITIVE".split("|")
    meaning = lambda s: "positive" if s.startswith("POS") else "not-tested" if s == "Not tested" else "negative"
    rows = ""
    for day, words, sample_no in ((drawn, now, no), (then, old, f"G{d.digits(3)} {d.digits(6)} {d.digits(2)}")):
        shown = []
        for (name, code), said in zip(columns, words):
            if code == "antihbs" and "64" in said:
                d.observation(code, name, "64", "IU/L", day, text="positive")
            elif said != "Not tested":
                d.observation(code, name, said.removesuffix(" (a)"), "", day, text=meaning(said))
            shown.append(f"<b>{said}</b>" if said.startswith("POS") else said)
        rows += tr([f"<b>{sample_no}</b><br>{day}", *shown], ["", *["c"] * 11])
    d.observation("cmv_dna", "CMV DNA", load, "IU/mL", drawn)
    d.observation("ebv_dna", "EBV DNA", "Not detected", "", drawn, text="negative")
    d.observation("abo_rh", "ABO and RhD", "B RhD NEGATIVE", "", drawn)
    d.never("observation", "limit of the quantitation", code="cmv_dna", text="34.5")
    d.never("observation", "not tested, no result", code="hcv_rna", text="Not tested")
    d.never("observation", "general wording of the note", code="hbsag", text="POSITIVE")
    d.html = page(f"""<table><tr><td style="width:60%"><b style="font-size:15pt;color:#b0132b">Northern Isles</b><br><b>Blood and Tissue Service</b><br><span class="s">Microbiology Services, Quay Road, Stromholm ZE0 0AA · 01595 555 010</span></td><td class="r"><div class="gp">ABO and RhD<br><b style="font-size:13pt">B RhD NEGATIVE</b></div></td></tr></table>
<div class="win">Consultant in charge<br>Cellular Therapy, Ward 12<br>Royal Caithness Hospital<br>Wick KW0 0AB</div>
<p><b>MANDATORY MARKERS BEFORE PROCUREMENT OF AUTOLOGOUS LYMPHOCYTES</b></p>
<p>Donor / patient: <b>{who}</b> &nbsp; Date of birth: {born:%d %b %Y} &nbsp; NHS number: {nhs} &nbsp; Report date: {drawn.plus(3)}</p>
<table class="t"><tr class="h"><td>Sample<br>Taken</td>{"".join(f"<td class='c'>{n}</td>" for n, _ in columns)}</tr>{rows}</table>
<p style="margin-top:5pt">(a) Repeat reactive in two assays. With anti-HBs and in the absence of HBV DNA this is consistent with resolved infection or with immunoglobulin received. If HBsAg were POSITIVE the cells would be quarantined.</p>
<p class="q">Additional tests on {no} ({drawn})</p><table style="width:60%"><tr><td>CMV DNA (whole blood PCR)</td><td><b>{load}</b> IU/mL</td><td class="s">limit of quantitation 34.5 IU/mL</td></tr><tr><td>EBV DNA (whole blood PCR)</td><td>Not detected</td><td></td></tr></table>
<p class="q">Conclusion</p><p>Sample within 30 days of procurement: valid. Prophylaxis against hepatitis B should be considered before B-cell depletion.</p>
<p style="margin-top:26pt">Dr Ailsa Drever, Consultant Virologist &nbsp;&nbsp;&nbsp; HTA licence 00000 · UKAS 0000</p>
<p class="s" style="margin-top:8pt">Results reported as Not detected are below the detection limit of the assay. Markers without result are shown as Not tested. This report replaces no earlier report.</p>""",
        css=".gp { border: 1.4pt solid #b0132b; padding: 4pt 10pt; display: inline-block; text-align: center } .win { margin: 8mm 0 7mm 4mm; line-height: 1.35 } p { margin-top: 3pt } .t { margin-top: 6pt } .t td { border: .6pt solid #444; padding: 3pt 2.5pt; font-size: 8.2pt } .h td { background: #f6e3e6; font-weight: bold } .q { font-weight: bold; margin-top: 9pt; color: #b0132b }",
        size="A4 landscape", font="Noto Sans", pt=9.4, margin="12mm 14mm", lang="en-GB")


@sample("veiled-lab-6", ALL, "Layout: New Zealand immunology before leukapheresis, cell types down with share and count of two dates paired across, intervals in a shared last column, immunoglobulins as sentences of label and value below.")
def apheresis(d):
    r = d.r
    drawn = d.collected("%d %b %y", first=2025)
    then = drawn.plus(-r.randint(61, 92))
    born, who = d.birth(1950, 1986), r.choice(["TE AWEKOTUKU Mereana", "SUTHERLAND-RAPANA Huia", "FALEAFA Sina"])
    nhi, issuer = f"ZZZ{d.digits(4)}", "Tasman Regional Immunology"
    d.source("lab.flow", issuer, drawn.plus(1, "reported"))
    d.patient(who, "female", born, NHI=nhi)
    now, old = subsets(r, r.randint(420, 760)), subsets(r, r.randint(680, 1100))
    rows = ""
    for name, share, count, span in (("Lymphocytes", None, "lymph", "1.0 - 3.5 x10⁹/L"), ("CD3+ T cells", "cd3_pct", "cd3_abs", "690 - 2540"), ("CD4+ T cells", "cd4_pct", "cd4_abs", "410 - 1590"), ("CD8+ T cells", "cd8_pct", "cd8_abs", "190 - 1140"), ("CD19+ B cells", "cd19_pct", "cd19_abs", "90 - 660"), ("CD16+56+ NK cells", "nk_pct", "nk_abs", "90 - 590")):
        cells = []
        for v, day in ((now, drawn), (old, then)):
            if count == "lymph":
                star = "*" if day is drawn and v["lymph"] < 1000 else ""
                cells += ["", f"{v['lymph'] / 1000:.2f} x10⁹/L {star}"]
                d.observation("lymph_abs", name, f"{v['lymph'] / 1000:.2f}", "x10⁹/L", day, *((1, 3.5, "1.0 - 3.5", star) if day is drawn else ()))
                continue
            pct, absolute = f"{v[share]:.1f}", str(v[count])
            if count in ("cd3_abs", "cd4_abs", "cd8_abs", "cd19_abs"):
                low, high = map(float, span.split(" - "))
                sign = "*" if day is drawn and not low <= v[count] <= high else ""
                d.observation(count, name, absolute, "cells/µL", day, *((low, high, span, sign) if day is drawn else ()))
            else:
                sign = "*" if day is drawn and v[count] < 90 else ""
            if share == "cd19_pct":
                d.observation("cd19_pct", name, pct, "%", day)
            cells += [f"{pct} %", f"{absolute} {sign}"]
        rows += tr([f"<b>{name}</b>", *(raised(c) for c in cells), raised(span)], ["", "r", "r w", "r", "r w", "s"])
    for v, day in ((now, drawn), (old, then)):
        d.observation("cd4_cd8", "CD4:CD8 ratio", f"{v['cd4_cd8']:.2f}", "", day)
    rows += tr(["<b>CD4:CD8 ratio</b>", "", f"{now['cd4_cd8']:.2f}", "", f"{old['cd4_cd8']:.2f}", "0.9 - 3.6"], ["", "r", "r w", "r", "r w", "s"])
    igs = [("IgG", "igg", r.uniform(2.1, 5.6), "7.0 - 16.0", 7, 16), ("IgA", "iga", r.uniform(.2, .6), "0.8 - 4.0", .8, 4), ("IgM", "igm", r.uniform(.1, .35), "0.4 - 2.5", .4, 2.5)]
    said = "; &nbsp; ".join(f"{n} <b>{d.observation(c, n, f'{x:.2f}', 'g/L', drawn, lo, hi, span, '*')}</b> g/L * ({span})" for n, c, x, span, lo, hi in igs)
    d.never("observation", "the target of the collection", code="cd3_abs", text="150")
    d.never("observation", "viability of the tube", text="96")
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:14pt;color:#00594f">Tasman Regional Immunology</b><br><span class="s">Private Bag 00555, Nelson Haven · IANZ 0000</span></td><td class="r"><b>{who}</b><br>NHI {nhi} &nbsp; F &nbsp; born {born:%d %b %Y}<br>Requested: Dr K Whitcombe, Haematology</td></tr></table>
<p style="margin-top:12pt;font-size:12pt"><b>Lymphocyte subsets before leukapheresis</b></p>
<p>Lab ref {d.digits(2)}F{d.digits(5)} &nbsp; Collected {drawn} 08:10 &nbsp; Received {drawn} 09:55 &nbsp; Reported {drawn.plus(1)}. &nbsp; Single platform, EDTA blood, viability 96 %.</p>
<table class="t"><tr class="h"><td></td><td class="c" colspan=2>{drawn}</td><td class="c" colspan=2>{then}</td><td>Adult interval</td></tr><tr class="h2"><td>Population</td><td class="r">% of lymphocytes</td><td class="r w">cells/µL</td><td class="r">% of lymphocytes</td><td class="r w">cells/µL</td><td>cells/µL</td></tr>{rows}</table>
<p style="margin-top:10pt"><b>Immunoglobulins, {drawn}:</b> &nbsp; {said}</p>
<p style="margin-top:8pt"><b>Comment</b> &nbsp; T cells are reduced since {then}. Manufacturers ask for CD3+ above 150 cells/µL on the day of collection. B cells remain low after anti-CD20 treatment. Immunoglobulin replacement may be considered.</p>
<p style="margin-top:30pt">Authorised by Dr Ngaire Ashcombe FRCPA</p><p class="s">* outside the adult interval; earlier results are shown without asterisks.</p>{scribble(r, 4, 122, 30)}""",
        css=".hd { border-bottom: 1.4pt solid #00594f } .t { margin-top: 8pt } .t td { padding: 3.4pt 6pt; border-bottom: .4pt solid #9bb } .h td { font-weight: bold; border-bottom: none } .h2 td { font-size: 8pt; color: #455; border-bottom: .9pt solid #00594f } .w { border-right: .6pt solid #9bb } p { margin-top: 4pt; line-height: 1.4 }",
        font="Noto Sans", pt=9.6, margin="15mm 17mm", lang="en-NZ")
