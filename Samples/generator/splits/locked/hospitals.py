"""Locked split: hospital charts of the Gulf, Israel and the Philippines."""
from dates import years
from facts import House
from layout import barcode, page, scribble, tr
from patients import ANAEMIC, CYTOPENIC, again, si, tests
from registry import ALL, TWO_PAGES, sample
from rows import across, limits, put, qualitative, read_plan, table_rows


@sample("locked-lab-9", TWO_PAGES, "Layout: cumulative chart of a Gulf hospital, a ruled table a department, date and time over the columns, unit and interval before them, footnotes raised, legend at the foot of each page.")
def chart(d):
    r, h = d.r, House(between="-", below="<={}", above=">={}", low="L", high="H")
    last = d.collected("%d-%b-%Y")
    days = [last, last.plus(-2), last.plus(-5), last.plus(-9)]
    born, who = d.birth(1954, 1994), r.choice(["AL BALUSHI, KHALID SAID", "AL HARTHI, NASSER HAMOOD", "AL JABRI, SULTAN ALI"])
    age = years(born, last)
    values, base = [], tests(r, age, False)
    for w, p in ((.6, 14), (.4, 9), (1.1, 22), (2.6, 61)):
        v = again(r, base, age, False, wbc=(w, w + .3), rbc=(2.4, 2.9), plt=(p, p + 8), wbc_decimals=1)
        s = si(v)
        v |= {k: s[k] for k in ("creat", "bili_total", "albumin", "tp", "ca", "phos", "mg", "urate", "glucose", "urea", "fibrinogen")}
        v["neut_abs"], v["lymph_abs"], v["ca_ion"] = round(v["wbc"] * v["neut_pct"] / 100, 1), round(v["wbc"] * v["lymph_pct"] / 100, 1), round(r.uniform(1.04, 1.29), 2)
        values.append(v)
    mrn, fin, issuer = d.digits(7), d.digits(9), "Jabal Al Noor Royal Hospital"
    d.source("lab.cbc", issuer, last)
    d.patient(who, "male", born, age, MRN=mrn, FIN=fin)
    parts = (("Hematology", """WBC | wbc | 1 | x10^9/L | 2.2 | 10
        RBC | rbc | 2 | x10^12/L | 4.5 | 6
        Hgb | hgb | 1 | g/dL | 11.5 | 15.5
        Hct | hct | 1 | % | 35 | 45
        MCV | mcv | 1 | fL | 78 | 95
        Platelet Count | plt | 0 | x10^9/L | 150 | 450
        Neutrophil Abs | neut_abs | 1 | x10^9/L | 1 | 5
        Lymphocyte Abs | lymph_abs | 1 | x10^9/L | 1.2 | 4""", 4), ("Coagulation", """PT | pt | 1 | sec | 9.8 | 12
        INR | inr | 2 | | .9 | 1.1
        APTT | aptt | 1 | sec | 25.9 | 35.5
        Fibrinogen Lvl | fibrinogen | 2 | g/L | 1.7 | 3.6
        D-Dimer | ddimer | 2 | mg/L FEU | .1 | .5""", 2), ("General Chemistry", """Sodium Lvl | na | 0 | mmol/L | 135 | 145
        Potassium Lvl | k | 1 | mmol/L | 3.5 | 5.1
        Chloride Lvl | cl | 0 | mmol/L | 98 | 107
        CO2 | hco3 | 0 | mmol/L | 20 | 28
        Urea Lvl | urea | 1 | mmol/L | 2.8 | 8.1
        Creatinine Lvl | creat | 0 | umol/L | 59 | 104
        Calcium Lvl | ca | 2 | mmol/L | 2.15 | 2.55
        Phosphate Lvl | phos | 2 | mmol/L | .81 | 1.45
        Magnesium Lvl | mg | 2 | mmol/L | .66 | 1.07
        Uric Acid Lvl | urate | 0 | umol/L | 202 | 417
        Bilirubin Total | bili_total | 1 | umol/L | 0 | 17
        ALT | alt | 0 | U/L | 0 | 41
        AST | ast | 0 | U/L | 0 | 38
        Alk Phos | alp | 0 | U/L | 40 | 129
        LDH | ldh | 0 | U/L | 135 | 225
        Albumin Lvl | albumin | 0 | g/L | 35 | 52
        Glucose Lvl Random | glucose | 1 | mmol/L | 3.9 | 7.8
        CRP | crp | 1 | mg/L | 0 | 5""", 4), ("Immunology and Special Chemistry", """Ferritin Lvl | ferritin | 0 | ug/L | 30 | 553
        Procalcitonin | pct | 2 | ng/mL | 0 | .5
        Interleukin 6 | il6 | 1 | pg/mL | 0 | 7""", 3))
    note = {"plt": "f1", "fibrinogen": "f2"}

    def grid(name, text, count):
        used = days[:count]
        head = tr(["", "", "Collected Date", *used], ["", "", "b r", *["b c"] * count], "h") + tr(["", "", "Collected Time", *["05:10 GST", "04:55 GST", "05:02 GST", "16:40 GST"][:count]], ["", "", "b r", *["c"] * count], "h") + tr(["Procedure", "Units", "Reference Range", *[""] * count], ["b", "b", "b"], "h")
        body = ""
        for first, cells in across(d, h, used, [read_plan(text, v) for v in values[:count]]):
            body += tr([first[0], first[4], f"[{limits(h, first)}]", *(f"{s} {sign}" + (f"<sup>{note[first[1]]}</sup>" if k == 0 and first[1] in note else "") for k, (s, sign) in enumerate(cells))], ["", "s", "s", *["c"] * count])
        return f"<div class='k'><p class='g'>{name}</p><table class='t'>{head}{body}</table></div>"

    virus = "".join(tr([n, "", f"<b>{qualitative(d, c, n, 'Not Detected' if 'DNA' in n else 'Non-Reactive', 'negative', days[3])}</b>"]) for c, n in (("hbsag", "HBsAg"), ("antihbc", "Hep B Core Ab Total"), ("antihcv", "Hep C Ab"), ("hiv", "HIV Ag/Ab Combo"), ("cmv_dna", "CMV DNA Quant PCR")))
    d.never("observation", "levels of the footnotes", text="10 x10^9/L; 1.0 g/L")
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:13pt">{issuer}</b><br><span class="s">Laboratory Medicine, Muscat Heights &nbsp; CAP 0000000</span></td><td class="r" style="font-family:'Noto Naskh Arabic';font-size:13pt">مستشفى جبل النور السلطاني</td></tr></table>
<table class="id"><tr><td>Patient: <b>{who}</b></td><td>MRN: <b>{mrn}</b></td><td>FIN: <b>{fin}</b></td></tr><tr><td>DOB/Age/Sex: {born:%d-%b-%Y} / {age} years / Male</td><td>Admit: {days[3]}</td><td>Location: BMT; 12; A</td></tr><tr><td>Attending: Dr. Al Rawahi, Zainab</td><td>Chart request ID: {d.digits(8)}</td><td>Print date: {last} 14:22 GST</td></tr></table>
{"".join(grid(*x) for x in parts)}<p class="g">Virology</p><table class="t"><tr class="h"><td class="b">Procedure</td><td class="b">Collected</td><td class="b">Result</td></tr>{virus.replace("<td></td>", f"<td>{days[3]} 16:40 GST</td>")}</table>
<p class="f"><b>Footnotes</b><br>f1: Platelet transfusion is given below 10 x10^9/L. Critical result called to RN Thomas, read back. &nbsp; f2: Cryoprecipitate below 1.0 g/L with bleeding.</p>""",
        css=".hd { border-bottom: 1pt solid #000 } .id { font-size: 8.4pt; margin: 3pt 0 } .id td { padding: .6pt 4pt } .g { font-weight: bold; background: #ccc; padding: 1.5pt 5pt; margin-top: 7pt; text-align: center } .t td { border: .5pt solid #555; padding: 1.2pt 4pt } .k { page-break-inside: avoid } .f { margin-top: 8pt; font-size: 8.4pt }",
        font="Liberation Sans", pt=9, margin="12mm 14mm 17mm", lang="en-OM", footer='"LEGEND: c=Corrected  @=Abnormal  C=Critical  L=Low  H=High  f=Footnote  i=Interp Data  *=Performing Lab          Page " counter(page) " of " counter(pages)')


@sample("locked-lab-10", ALL, "Layout: Israeli hospital, lowest and highest value in columns of their own, star behind the result, two halves beside each other, Hebrew letterhead.")
def halves(d):
    r, h = d.r, House(between=" ", low="*", high="*", below="{}", above="{}")
    drawn = d.collected("%d.%m.%y")
    born, who = d.birth(1949, 1989), r.choice(["GREENBAUM NURIT", "AZOULAY SIMCHA", "VAKNIN DORIT"])
    v = tests(r, years(born, drawn), True, **CYTOPENIC)
    v |= {"chol": r.randint(122, 232)}
    tz, adm, issuer = f"{d.digits(9)}", d.digits(8), "Har Tavor University Hospital"
    d.source("lab.cbc", issuer, drawn)
    d.patient(who, "female", born, ID=tz, Admission=adm)
    left = """# HEMATOLOGY
        WBC | wbc | 2 | 10e3/uL | 4.8 | 10.8
        RBC | rbc | 2 | 10e6/uL | 4.2 | 5.4
        Hb | hgb | 1 | g/dL | 12 | 16
        HCT | hct | 1 | % | 37 | 47
        MCV | mcv | 1 | fL | 80 | 94
        MCH | mch | 1 | pg | 27 | 32
        MCHC | mchc | 1 | g/dL | 32 | 36
        RDW | rdw_cv | 1 | % | 11.5 | 14.5
        PLT | plt | 0 | 10e3/uL | 130 | 400
        MPV | mpv | 1 | fL | 7.2 | 11.1
        NEUT% | neut_pct | 1 | % | 40 | 74
        LYM% | lymph_pct | 1 | % | 19 | 48
        MONO% | mono_pct | 1 | % | 3.4 | 9
        EOS% | eos_pct | 1 | % | 0 | 7
        BASO% | baso_pct | 1 | % | 0 | 1.5
        NEUT# | neut_abs | 2 | 10e3/uL | 1.9 | 8
        LYM# | lymph_abs | 2 | 10e3/uL | .9 | 5.2
        MONO# | mono_abs | 2 | 10e3/uL | .16 | 1
        # COAGULATION
        PT-sec | pt | 1 | sec | 9.5 | 12.5
        PT-INR | inr | 2 | | .9 | 1.1
        PTT-sec | aptt | 1 | sec | 25 | 36
        FIBRINOGEN | fibrinogen | 0 | mg/dL | 200 | 450
        D-DIMER QUANT | ddimer | 2 | mg/L FEU | 0 | .5"""
    right = """# CHEMISTRY
        GLUCOSE-S | glucose | 0 | mg/dL | 70 | 100
        UREA-S | urea | 0 | mg/dL | 17 | 43
        CREATININE-S | creat | 2 | mg/dL | .51 | .95
        SODIUM-S | na | 0 | mmol/L | 136 | 146
        POTASSIUM-S | k | 1 | mmol/L | 3.5 | 5.1
        CHLORIDE-S | cl | 0 | mmol/L | 101 | 109
        CALCIUM-S | ca | 1 | mg/dL | 8.8 | 10.6
        PHOSPHORUS-S | phos | 1 | mg/dL | 2.5 | 4.5
        MAGNESIUM-S | mg | 1 | mg/dL | 1.9 | 2.7
        URIC ACID-S | urate | 1 | mg/dL | 2.6 | 6
        TOTAL PROT-S | tp | 1 | g/dL | 6.6 | 8.3
        ALBUMIN-S | albumin | 1 | g/dL | 3.5 | 5.2
        GLOBULIN-S | globulin | 1 | g/dL | 2.5 | 3.7
        CHOLESTEROL-S | ?chol | 0 | mg/dL | 120 | 200
        TRIGLYCERIDE-S | tg | 0 | mg/dL | 0 | 150
        BILI TOTAL-S | bili_total | 1 | mg/dL | .3 | 1.2
        BILI DIRECT-S | bili_direct | 1 | mg/dL | 0 | .2
        AST (GOT)-S | ast | 0 | U/L | 0 | 35
        ALT (GPT)-S | alt | 0 | U/L | 0 | 35
        GGT-S | ggt | 0 | U/L | 0 | 38
        ALK PHOS-S | alp | 0 | U/L | 30 | 120
        LDH-S | ldh | 0 | U/L | 0 | 247
        CRP-S | crp | 1 | mg/L | 0 | 5
        FERRITIN-S | ferritin | 0 | ng/mL | 11 | 307
        B2-MICROGLOB-S | b2m | 2 | mg/L | .8 | 2.2"""
    line = lambda x: (lambda q: tr([q.name, f"<b>{q.value}</b>" if q.flag else q.value, q.flag, q.unit, h.number(x[5], x[3]), h.number(x[6], x[3])], ["n", "r", "z", "s", "r", "r"]))(put(d, h, drawn, x))
    section = lambda t: f"<tr><td colspan=6 class='g'>{t}</td></tr>"
    head = "<tr class='h'><td>Test</td><td class='r'>Result</td><td></td><td>Units</td><td class='r'>Low</td><td class='r'>High</td></tr>"
    half = lambda text: f"<table class='t'>{head}{table_rows(read_plan(text, v), section, line)}</table>"
    d.never("observation", "counts of the instrument", text="1:40")
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:13pt">{issuer}</b><br>Department of Laboratories</td><td class="r" style="font-family:'Noto Sans Hebrew'"><b style="font-size:13pt" dir="rtl">המרכז הרפואי האוניברסיטאי הר תבור</b><br><span dir="rtl">מערך המעבדות</span></td></tr></table>
<table class="id"><tr><td>Name: <b>{who}</b></td><td>ID: <b>{tz}</b></td><td>Born: {born:%d.%m.%y} F</td><td>Adm: {adm}</td></tr><tr><td>Unit: HEMATOLOGY B</td><td>Sampled: <b>{drawn} 06:31</b></td><td>Approved: {drawn} 08:57</td><td>Order {d.digits(7)}</td></tr></table>
<div class="cols"><div>{half(left)}</div><div>{half(right)}</div></div>
<p style="margin-top:7pt">Smear: no blasts. Cold agglutinin titer was not asked for (1:40 is usual). &nbsp; * = out of low/high</p><p class="s">Laboratory director: Prof. Michal Ankori &nbsp;&nbsp; <span style="font-family:'Noto Sans Hebrew'" dir="rtl">התוצאות מיועדות לגורם המטפל בלבד</span></p>{scribble(r, 120, 172, 34)}""",
        css=".hd { border-bottom: 1pt solid #236 } .id { margin: 4pt 0; font-size: 8.6pt; background: #eef } .cols { display: flex; justify-content: space-between } .cols > div { width: 49.2% } .t td { padding: 1.7pt 2.5pt; border-bottom: .3pt solid #bbc; white-space: nowrap } .h td { font-weight: bold; border-bottom: .8pt solid #236 } .g { font-weight: bold; color: #236; padding-top: 4pt !important } .z { width: 4mm }",
        font="Liberation Sans", pt=8.6, margin="11mm 12mm", lang="en-IL")


@sample("locked-lab-13", ALL, "Layout: Philippine hospital, results in international and in conventional units with intervals of their own, blood count in a box of its own, signatures with licence numbers.")
def philippine(d):
    r, h = d.r, House(between=" - ", below="< {}", above="> {}", low="L", high="H")
    drawn = d.collected("%B %d, %Y")
    age, who = r.randint(35, 72), r.choice(["DIMACULANGAN, CORAZON R.", "BATUNGBAKAL, ERLINDA M.", "PANGILINAN, TERESITA C."])
    v = tests(r, age, True, **ANAEMIC)
    s = si(v)
    pin, issuer = f"{d.digits(8)}", "Bayani Memorial Medical Center"
    d.source("lab.chemistry", issuer, drawn.plus(0, "reported"))
    d.patient(who, "female", age=age, PIN=pin)
    count = """Hemoglobin | hgb | 0 | g/L | 120 | 160
        Hematocrit | hct | 3 | L/L | .36 | .46
        RBC Count | rbc | 2 | x10^12/L | 4 | 5.4
        WBC Count | wbc | 2 | x10^9/L | 4.5 | 11
        Segmenters | neut_pct | 1 | % | 50 | 70
        Lymphocytes | lymph_pct | 1 | % | 20 | 40
        Monocytes | mono_pct | 1 | % | 0 | 7
        Eosinophils | eos_pct | 1 | % | 0 | 5
        Basophils | baso_pct | 1 | % | 0 | 1
        Platelet Count | plt | 0 | x10^9/L | 150 | 450
        MCV | mcv | 1 | fL | 80 | 96
        MCH | mch | 1 | pg | 27 | 33"""
    # name | key | places, unit and limits in international units | in conventional units
    chem = """Fasting Blood Sugar | glucose | 1 mmol/L 3.9 5.8 | 0 mg/dL 70 105
        Blood Urea Nitrogen | bun | 1 mmol/L 2.1 7.1 | 0 mg/dL 6 20
        Creatinine | creat | 0 umol/L 53 97 | 2 mg/dL .6 1.1
        Blood Uric Acid | urate | 0 umol/L 143 339 | 1 mg/dL 2.4 5.7
        Total Bilirubin | bili_total | 1 umol/L 3.4 20.5 | 1 mg/dL .2 1.2
        Direct Bilirubin | bili_direct | 1 umol/L 0 5.1 | 1 mg/dL 0 .3
        Total Protein | tp | 0 g/L 64 83 | 1 g/dL 6.4 8.3
        Albumin | albumin | 0 g/L 35 50 | 1 g/dL 3.5 5
        Calcium | ca | 2 mmol/L 2.15 2.55 | 1 mg/dL 8.6 10.2
        Magnesium | mg | 2 mmol/L .66 1.07 | 1 mg/dL 1.6 2.6
        Inorganic Phosphorus | phos | 2 mmol/L .81 1.45 | 1 mg/dL 2.5 4.5
        Triglycerides | tg | 2 mmol/L 0 1.7 | 0 mg/dL 0 150"""
    same = """Sodium | na | 0 | mmol/L | 135 | 148
        Potassium | k | 1 | mmol/L | 3.5 | 5.3
        SGPT / ALT | alt | 0 | U/L | 0 | 34
        SGOT / AST | ast | 0 | U/L | 0 | 31
        Alkaline Phosphatase | alp | 0 | U/L | 42 | 98
        LDH | ldh | 0 | U/L | 0 | 247
        Ferritin | ferritin | 0 | ng/mL | 10 | 120
        C-Reactive Protein | crp | 1 | mg/L | 0 | 5"""
    signed = lambda q: f"<b>{q.value} {q.flag}</b>" if q.flag else q.value
    body = ""
    for text in chem.splitlines():
        name, key, *systems = (x.strip() for x in text.split("|"))
        cells = []
        for values, system in zip((s, v), systems):
            places, unit, low, high = system.split()
            q = put(d, h, drawn, (name, key, values[key], int(places), unit, float(low), float(high)))
            cells += [signed(q), f"{q.range} {unit}"]
        body += tr([name, *cells], ["n", "r", "", "r", ""])
    body += table_rows(read_plan(same, v), None, lambda x: (lambda q: tr([q.name, signed(q), f"{q.range} {q.unit}", "", ""], ["n", "r", "", "r", ""]))(put(d, h, drawn, x)))
    cbc = table_rows(read_plan(count, s), None, lambda x: (lambda q: tr([q.name, signed(q), q.unit, q.range], ["n", "r", "", ""]))(put(d, h, drawn, x)))
    d.never("observation", "numbers of licences", text="0055512; 0055534")
    d.never("observation", "factor of the conversion", text="88.4")
    d.html = page(f"""<p class="c"><b style="font-size:14pt">{issuer.upper()}</b><br>Maharlika Highway, Lungsod ng San Isidro &nbsp; Tel. (000) 555-0119<br><b>DEPARTMENT OF PATHOLOGY AND LABORATORY MEDICINE</b></p>
<table class="id"><tr><td>NAME: <b>{who}</b></td><td>AGE/SEX: <b>{age} / F</b></td><td rowspan=3 class="r">{barcode(r, 30, 9)}<br>{pin}</td></tr><tr><td>ROOM: HEMA-ONCO 5012</td><td>PIN: <b>{pin}</b></td></tr><tr><td>PHYSICIAN: DR. J. VILLAFUERTE</td><td>DATE: <b>{drawn}</b> 05:45 AM</td></tr></table>
<p class="g">HEMATOLOGY</p><table class="t w"><tr class="h"><td>TEST</td><td class="r">RESULT</td><td>UNIT</td><td>REFERENCE</td></tr>{cbc}</table>
<p class="g">CLINICAL CHEMISTRY</p><table class="t"><tr class="h"><td rowspan=2>TEST</td><td colspan=2 class="c">S.I. UNITS</td><td colspan=2 class="c">CONVENTIONAL UNITS</td></tr><tr class="h"><td class="r">RESULT</td><td>NORMAL VALUE</td><td class="r">RESULT</td><td>NORMAL VALUE</td></tr>{body}</table>
<p class="s" style="margin-top:4pt">REMARKS: Specimen rechecked, results verified. Creatinine mg/dL x 88.4 = umol/L.</p>
<table style="margin-top:22pt"><tr><td class="c"><b>MARICEL T. LACSAMANA, RMT</b><br>Medical Technologist<br>Lic. No. 0055512</td><td class="c"><b>RODOLFO G. SANTIAGO, MD, FPSP</b><br>Pathologist<br>Lic. No. 0055534</td></tr></table>{scribble(r, 24, 226, 34)}{scribble(r, 112, 226, 34)}""",
        css=".id { border: .8pt solid #000; margin: 4pt 0; font-size: 9pt } .g { font-weight: bold; text-align: center; border: .8pt solid #000; border-bottom: 0; margin-top: 5pt; letter-spacing: 2pt } .t td { border: .5pt solid #000; padding: .7pt 5pt } .h td { font-weight: bold; text-align: center; font-size: 8.4pt } .n { width: 27% }",
        font="Liberation Serif", pt=9.6, margin="10mm 15mm 10mm", lang="en-PH")
