"""Locked split: laboratory pages of the United States."""
from dates import years
from facts import House
from layout import esc, page, raised, running, tr
from patients import ANAEMIC, CYTOPENIC, again, plasma_cells, tests
from registry import TWO_PAGES, sample
from rows import earlier, put, qualitative, read_plan, table_rows


@sample("locked-lab-1", TWO_PAGES, "Layout: large American laboratory, results in or out of range in columns of their own, interval and unit in one column, code of the site last, two pages.")
def in_and_out(d):
    r, h = d.r, House(between="-", below="< OR = {}", above="> OR = {}")
    drawn = d.collected("%m/%d/%Y")
    born, who = d.birth(1946, 1984), r.choice(["PENNINGTON, DOLORES", "CASTELLANO, RAMONA", "WHITTAKER, JOYCE ANN"])
    age = years(born, drawn)
    v = tests(r, age, True, **CYTOPENIC, wbc_decimals=1)
    for cell in ("neut", "lymph", "mono", "eos", "baso"):
        v[cell + "_abs"] = round(v["wbc"] * v[cell + "_pct"] * 10)
    v |= {"ratio": round(v["bun"] / v["creat"]), "sco": round(r.uniform(.04, .2), 2)}
    no, issuer = f"WX{d.digits(6)}K", "Tallgrass Reference Diagnostics"
    d.source("lab.cbc", issuer, drawn.plus(1, "reported"))
    d.patient(who, "female", born, age, Specimen=no)
    count = """# CBC (INCLUDES DIFF/PLT)
        WHITE BLOOD CELL COUNT | wbc | 1 | Thousand/uL | 3.8 | 10.8
        RED BLOOD CELL COUNT | rbc | 2 | Million/uL | 3.8 | 5.1
        HEMOGLOBIN | hgb | 1 | g/dL | 11.7 | 15.5
        HEMATOCRIT | hct | 1 | % | 35 | 45
        MCV | mcv | 1 | fL | 80 | 100
        MCH | mch | 1 | pg | 27 | 33
        MCHC | mchc | 1 | g/dL | 32 | 36
        RDW | rdw_cv | 1 | % | 11 | 15
        PLATELET COUNT | plt | 0 | Thousand/uL | 140 | 400
        MPV | mpv | 1 | fL | 7.5 | 12.5
        ABSOLUTE NEUTROPHILS | neut_abs | 0 | cells/uL | 1500 | 7800
        ABSOLUTE LYMPHOCYTES | lymph_abs | 0 | cells/uL | 850 | 3900
        ABSOLUTE MONOCYTES | mono_abs | 0 | cells/uL | 200 | 950
        ABSOLUTE EOSINOPHILS | eos_abs | 0 | cells/uL | 15 | 500
        ABSOLUTE BASOPHILS | baso_abs | 0 | cells/uL | 0 | 200
        NEUTROPHILS | neut_pct | 1 | % | |
        LYMPHOCYTES | lymph_pct | 1 | % | |
        MONOCYTES | mono_pct | 1 | % | |
        EOSINOPHILS | eos_pct | 1 | % | |
        BASOPHILS | baso_pct | 1 | % | |"""
    panel = """# COMPREHENSIVE METABOLIC PANEL
        GLUCOSE | glucose | 0 | mg/dL | 65 | 99
        UREA NITROGEN (BUN) | bun | 0 | mg/dL | 7 | 25
        CREATININE | creat | 2 | mg/dL | .5 | 1.05
        EGFR | egfr | 0 | mL/min/1.73m2 | 60 |
        BUN/CREATININE RATIO | ?ratio | 0 | | 6 | 22
        SODIUM | na | 0 | mmol/L | 135 | 146
        POTASSIUM | k | 1 | mmol/L | 3.5 | 5.3
        CHLORIDE | cl | 0 | mmol/L | 98 | 110
        CARBON DIOXIDE | hco3 | 0 | mmol/L | 20 | 32
        CALCIUM | ca | 1 | mg/dL | 8.6 | 10.4
        PROTEIN, TOTAL | tp | 1 | g/dL | 6.1 | 8.1
        ALBUMIN | albumin | 1 | g/dL | 3.6 | 5.1
        GLOBULIN | globulin | 1 | g/dL | 1.9 | 3.7
        ALBUMIN/GLOBULIN RATIO | ag_ratio | 1 | | 1 | 2.5
        BILIRUBIN, TOTAL | bili_total | 1 | mg/dL | .2 | 1.2
        ALKALINE PHOSPHATASE | alp | 0 | U/L | 37 | 153
        AST | ast | 0 | U/L | 10 | 35
        ALT | alt | 0 | U/L | 6 | 29"""
    single = """LD | ldh | 0 | U/L | 120 | 250
        URIC ACID | urate | 1 | mg/dL | 2.5 | 7
        FERRITIN | ferritin | 0 | ng/mL | 16 | 288
        C-REACTIVE PROTEIN | crp | 1 | mg/L | | 8
        BETA-2 MICROGLOBULIN, SERUM | b2m | 2 | mg/L | | 2.51"""
    notes = {"glucose": "Fasting reference interval. For someone without known diabetes, a glucose value between 100 and 125 mg/dL is consistent with prediabetes and should be confirmed with a follow-up test.",
             "urate": "Therapeutic target for gout patients: &lt;6.0 mg/dL", "b2m": "This test was performed using a turbidimetric method. Values obtained with different assay methods cannot be used interchangeably."}

    def line(x):
        q = put(d, h, drawn, x)
        out = tr([q.name, "" if q.flag else q.value, f"<b>{q.value} {q.flag}</b>" if q.flag else "", f"{esc(q.range)} {q.unit} {'(calc)' if x[1] in (None, 'globulin', 'ag_ratio') else ''}", "TG"], ["n", "", "", "", "c"])
        return out + (f"<tr><td></td><td colspan=4 class='cm'>{notes[x[1]]}</td></tr>" if x[1] in notes else "")

    section = lambda t: f"<tr><td colspan=5 class='g'>{t}</td></tr>"
    one, two, three = (table_rows(read_plan(t, v), section, line) for t in (count, panel, single))
    word = lambda code, name, wanted="NON-REACTIVE": tr([name, qualitative(d, code, name, "NON-REACTIVE", "negative", drawn), "", wanted, "TG"], ["n", "", "", "", "c"])
    words = word("hbsag", "HEPATITIS B SURFACE ANTIGEN") + word("antihbc", "HEPATITIS B CORE AB TOTAL") + word("antihcv", "HEPATITIS C ANTIBODY") + tr(["SIGNAL TO CUT-OFF", f"{v['sco']:.2f}", "", "&lt;1.00", "TG"], ["n", "", "", "", "c"]) + word("hiv", "HIV AG/AB, 4TH GEN")
    d.never("observation", "signal to cut-off", code="antihcv", text=f"{v['sco']:.2f}")
    d.never("observation", "limits in comments", text="100 and 125 mg/dL; 6.0 mg/dL")
    top, rule = running(f"""<table class="hd"><tr><td class="lo"><b>tallgrass</b><br>reference diagnostics</td><td><b>Report Status: Final</b><br><b style="font-size:11pt">{who}</b></td><td></td></tr></table>
<table class="id"><tr><td><u>Patient Information</u><br><b>{who}</b><br><br>DOB: <b>{born:%m/%d/%Y}</b> &nbsp; AGE: {age}<br>Gender: F &nbsp; Fasting: Y<br>Phone: 555.000.0143<br>Patient ID: {d.digits(4)}-{d.digits(2)}</td><td><u>Specimen Information</u><br>Specimen: <b>{no}</b><br>Requisition: {d.digits(7)}<br><br>Collected: {drawn} / 08:14 CST<br>Received: {drawn.plus(1)} / 01:37 CST<br>Reported: {drawn.plus(1)} / 11:52 CST</td><td><u>Client Information</u><br>Client #: {d.digits(8)} &nbsp; 0A55000<br>SUNDERLAND, PAUL J<br>WICHITA BEND ONCOLOGY GROUP<br>Attn: LAB RESULTS<br>1550 N PRAIRIE RD STE 200<br>WICHITA BEND, KS 00000-0555</td></tr></table>""")
    head = "<tr class='h'><td>Test Name</td><td>In Range</td><td>Out Of Range</td><td>Reference Range</td><td>Lab</td></tr>"
    d.html = page(f"""{top}<table class="t">{head}{one}</table>
<p class="cm" style="margin-top:6pt">COMMENT(S): Review of peripheral smear confirms automated results. No blasts seen.</p>
<table class="t" style="page-break-before:always">{head}{two}{three}{section("HEPATITIS AND HIV SCREEN")}{words}</table>
<p class="s" style="margin-top:8pt"><b>PERFORMING SITE:</b><br>TG &nbsp; TALLGRASS REFERENCE DIAGNOSTICS, 90 LOOP BLVD., TOPEKA FALLS, KS 00000-0555 &nbsp; Laboratory Director: MORRIS T ABERNATHY, MD, CLIA: 17D0000055</p>""",
        css=rule + ".hd td { width: 33%; font-size: 10pt } .lo { color: #2f6d3a; font-size: 13pt !important; line-height: 1 } .id { font-size: 8pt; border: .7pt solid #555 } .id td { width: 33%; border-right: .5pt solid #aaa; line-height: 1.2 } .h td { background: #d9e3da; font-weight: bold } .t td { padding: 1.2pt 4pt } .g { font-weight: bold; padding-top: 3pt !important } .n { padding-left: 12pt !important; width: 38% } .cm { font-size: 8pt; padding-bottom: 2pt !important }",
        size="Letter", margin="58mm 14mm 18mm", pt=8.8, footer='"CLIENT SERVICES: 800.555.0126     SPECIMEN: ' + no + '     PAGE " counter(page) " OF " counter(pages)')


@sample("locked-lab-2", TWO_PAGES, "Layout: large American laboratory, current result and flag beside previous result and its date, small codes of the sites raised behind the names.")
def current_and_previous(d):
    r, h = d.r, House(between="-", below="<{}", above=">{}", low="Low", high="High")
    drawn = d.collected("%m/%d/%Y")
    then = drawn.plus(-r.randint(26, 58))
    born, who = d.birth(1944, 1981), r.choice(["Okafor-Lindqvist, Raymond", "Delacroix, Everett", "Stavropoulos, Leon"])
    age = years(born, drawn)
    v = tests(r, age, False, wbc=(2.2, 3.9), rbc=(2.9, 3.3), plt=(72, 118), wbc_decimals=1)
    old = again(r, v, age, False, wbc=(3.1, 5.2), rbc=(3.2, 3.6), plt=(110, 168), wbc_decimals=1)
    for x in (v, old):
        for cell in ("neut", "lymph", "mono", "eos", "baso"):
            x[cell + "_abs"] = round(x["wbc"] * x[cell + "_pct"] / 100, 1)
        x["ratio"] = round(x["bun"] / x["creat"])
    no, issuer = f"{d.digits(3)}-{d.digits(3)}-{d.digits(4)}-0", "Blue Heron Clinical Laboratories"
    d.source("lab.cbc", issuer, drawn.plus(1, "reported"))
    d.patient(who, "male", born, age, SpecimenID=no)
    text = """# CBC With Differential/Platelet
        WBC | wbc | 1 | x10E3/uL | 3.4 | 10.8
        RBC | rbc | 2 | x10E6/uL | 4.14 | 5.8
        Hemoglobin | hgb | 1 | g/dL | 13 | 17.7
        Hematocrit | hct | 1 | % | 37.5 | 51
        MCV | mcv | 1 | fL | 79 | 97
        MCH | mch | 1 | pg | 26.6 | 33
        MCHC | mchc | 1 | g/dL | 31.5 | 35.7
        RDW | rdw_cv | 1 | % | 11.6 | 15.4
        Platelets | plt | 0 | x10E3/uL | 150 | 450
        Neutrophils | neut_pct | 1 | % | |
        Lymphs | lymph_pct | 1 | % | |
        Monocytes | mono_pct | 1 | % | |
        Eos | eos_pct | 1 | % | |
        Basos | baso_pct | 1 | % | |
        Neutrophils (Absolute) | neut_abs | 1 | x10E3/uL | 1.4 | 7
        Lymphs (Absolute) | lymph_abs | 1 | x10E3/uL | .7 | 3.1
        Monocytes(Absolute) | mono_abs | 1 | x10E3/uL | .1 | .9
        Eos (Absolute) | eos_abs | 1 | x10E3/uL | 0 | .4
        Baso (Absolute) | baso_abs | 1 | x10E3/uL | 0 | .2
        # Comp. Metabolic Panel (14)
        Glucose | glucose | 0 | mg/dL | 70 | 99
        BUN | bun | 0 | mg/dL | 8 | 27
        Creatinine | creat | 2 | mg/dL | .76 | 1.27
        eGFR | egfr | 0 | mL/min/1.73 | 59 |
        BUN/Creatinine Ratio | ?ratio | 0 | | 10 | 24
        Sodium | na | 0 | mmol/L | 134 | 144
        Potassium | k | 1 | mmol/L | 3.5 | 5.2
        Chloride | cl | 0 | mmol/L | 96 | 106
        Carbon Dioxide, Total | hco3 | 0 | mmol/L | 20 | 29
        Calcium | ca | 1 | mg/dL | 8.6 | 10.2
        Protein, Total | tp | 1 | g/dL | 6 | 8.5
        Albumin | albumin | 1 | g/dL | 3.8 | 4.8
        Globulin, Total | globulin | 1 | g/dL | 1.5 | 4.5
        Bilirubin, Total | bili_total | 1 | mg/dL | 0 | 1.2
        Alkaline Phosphatase | alp | 0 | IU/L | 44 | 121
        AST (SGOT) | ast | 0 | IU/L | 0 | 40
        ALT (SGPT) | alt | 0 | IU/L | 0 | 44
        # Prothrombin Time (PT)
        INR | inr | 2 | | .9 | 1.2
        Prothrombin Time | pt | 1 | sec | 9.1 | 12
        # LDH
        LDH | ldh | 0 | IU/L | 121 | 224
        # Uric Acid
        Uric Acid | urate | 1 | mg/dL | 3.8 | 8.4"""
    notes = {"wbc": "Verified by repeat analysis.", "inr": "Reference interval is for non-anticoagulated patients. Suggested INR therapeutic range for Vitamin K antagonist therapy: standard dose 2.0 - 3.0, higher intensity dose 2.5 - 3.5.", "urate": "Therapeutic target for gout patients: &lt;6.0"}

    def line(pair):
        x, past = pair
        q = put(d, h, drawn, x)
        before = f"{earlier(d, h, then, past)} &nbsp; {then}" if x[1] != "ldh" else ""
        span = esc(q.range) or "Not Estab."
        out = tr([q.name + raised(" ⁰¹"), f"<b>{q.value}</b>", f"<b>{q.flag}</b>", before, q.unit, span], ["n", "", "", "", "", ""], "f" if q.flag else "")
        return out + (f"<tr><td></td><td colspan=5 class='cm'>{notes[x[1]]}</td></tr>" if x[1] in notes else "")

    head = "<tr class='h'><td>Test</td><td colspan=2>Current Result and Flag</td><td>Previous Result and Date</td><td>Units</td><td>Reference Interval</td></tr>"
    rows = "".join(f"<tr><td colspan=6 class='g'>{x}</td></tr>{head}" if isinstance(x, str) else line((x, past)) for x, past in zip(read_plan(text, v), read_plan(text, old)))
    d.never("observation", "ranges of treatment and target", text="2.0 - 3.0; 2.5 - 3.5; 6.0")
    top, rule = running(f"""<table class="hd"><tr><td><b style="font-size:15pt;color:#174a7c">Blue Heron</b> Clinical Laboratories</td><td class="r">Patient Report</td></tr></table><table class="id"><tr><td><b>{who}</b><br>Patient ID: {d.digits(5)}<br>DOB: <b>{born:%m/%d/%Y}</b><br>Age: <b>{age}</b> &nbsp; Sex: <b>Male</b></td><td>Specimen ID: <b>{no}</b><br>Account Number: <b>{d.digits(8)}</b><br>Ordering Physician: <b>M FAIRWEATHER</b></td><td>Date Collected: <b>{drawn}</b><br>Date Received: <b>{drawn}</b><br>Date Reported: <b>{drawn.plus(1)}</b><br>Fasting: <b>No</b></td></tr></table>""")
    d.html = page(f"""{top}<p><b>Ordered Items:</b> CBC With Differential/Platelet; Comp. Metabolic Panel (14); Prothrombin Time (PT); LDH; Uric Acid; Venipuncture</p><p class="s"><b>Date Collected:</b> {drawn} 0920 Local</p>
<table class="t">{rows}</table>
<p class="s" style="margin-top:8pt"><b>Disclaimer</b><br>The Previous Result is listed for the most recent test performed by Blue Heron in the past 3 years where there is sufficient patient demographic data to match the result to the patient. Icon legend: Out of reference range; Critical or Alert.</p>
<p class="s"><b>Performing Labs</b><br>01: BN - Blue Heron Roanoke Gap, 88 Yonder Court, Roanoke Gap, VA 00000-0555 Dir: Hortensia Bellweather, MD. For inquiries, the physician may contact Branch: 800-555-0171.</p>""",
        css=rule + ".hd td { border-bottom: 2pt solid #174a7c; padding-bottom: 2pt } .id { font-size: 8.3pt } .id td { line-height: 1.25 } .g { font-weight: bold; font-size: 10.5pt; padding-top: 7pt !important; color: #174a7c } .h td { font-size: 7.8pt; border-bottom: .7pt solid #174a7c; color: #333 } .t td { padding: 1.5pt 4pt } .n { width: 30% } .f td { background: #eef2f6 } .cm { font-size: 7.8pt }",
        size="Letter", margin="38mm 14mm 20mm", font="Noto Sans", pt=8.4, footer='"Date Created and Stored ' + str(drawn.plus(1)) + '    FINAL Report    Page " counter(page) " of " counter(pages)')


@sample("locked-lab-3", TWO_PAGES, "Layout: American referral laboratory, proteins on two pages, flag before the result, interval and site behind, interpretations as sentences between the results.")
def referral(d):
    r, h = d.r, House(between=" - ", below="<{}", above=">{}", low="L", high="H")
    drawn = d.collected("%d %b %Y")
    born, who = d.birth(1942, 1972), r.choice(["ABERNETHY, THEODORE", "VILLANUEVA, HECTOR", "RASMUSSEN, ORVILLE"])
    age = years(born, drawn)
    kappa = r.random() < .5
    light = "kappa" if kappa else "lambda"
    v = plasma_cells(r, "iga", kappa, (1.2, 2.9))
    v |= {"beta": round(v["beta"] + v["mprot_s"], 2), "gamma": round(v["gamma"] - v["mprot_s"], 2), "ag": round(v["albumin"] / (v["tp"] - v["albumin"]), 2), "creat": round(r.uniform(.9, 1.9), 2), "ca": round(r.uniform(8.6, 10.9), 1), "ldh": r.randint(138, 340)}
    no, issuer = f"{d.digits(3)}{d.digits(7)}", "Winnebago Clinic Laboratories"
    d.source("lab.protein", issuer, drawn.plus(2, "reported"))
    d.patient(who, "male", born, age, OrderNumber=no)
    serum = """Total Protein, S | tp | 1 | g/dL | 6.3 | 7.9
        # Protein Electrophoresis, S
        Albumin | albumin | 2 | g/dL | 3.4 | 4.7
        Alpha-1 Globulin | ?alpha1 | 2 | g/dL | .1 | .3
        Alpha-2 Globulin | ?alpha2 | 2 | g/dL | .6 | 1
        Beta-Globulin | ?beta | 2 | g/dL | .7 | 1.2
        Gamma-Globulin | ?gamma | 2 | g/dL | .6 | 1.6
        A/G Ratio | ag_ratio | 2 | | |
        M Spike | mprot_s | 2 | g/dL | |"""
    v["ag_ratio"] = v["ag"]
    ig = """# Immunoglobulins, S
        Immunoglobulin A (IgA), S | iga | 0 | mg/dL | 61 | 356
        Immunoglobulin M (IgM), S | igm | 0 | mg/dL | 37 | 286
        Immunoglobulin G (IgG), S | igg | 0 | mg/dL | 767 | 1590
        # Immunoglobulin Free Light Chains, S
        Kappa Free Light Chain, S | kflc | 2 | mg/dL | .33 | 1.94
        Lambda Free Light Chain, S | lflc | 2 | mg/dL | .57 | 2.63
        Kappa/Lambda FLC Ratio | flc_ratio | 2 | | .26 | 1.65
        # Other
        Beta-2-Microglobulin, S | b2m | 2 | mcg/mL | 1.21 | 2.7
        Lactate Dehydrogenase (LD), S | ldh | 0 | U/L | 122 | 222
        Creatinine, S | creat | 2 | mg/dL | .74 | 1.35
        Calcium, Total, S | ca | 1 | mg/dL | 8.8 | 10.2"""
    w = v | {"kflc": round(v["kflc"] / 10, 2), "lflc": round(v["lflc"] / 10, 2)}
    w["flc_ratio"] = round(w["kflc"] / w["lflc"], 2)
    line = lambda x: (lambda q: tr([q.name, f"<b>{q.flag}</b>", q.value, q.unit, esc(q.range), "WCR"], ["n", "c", "r v", "", "", "c"]))(put(d, h, drawn, x))
    section = lambda t: f"<tr><td colspan=6 class='g'>{t}</td></tr>"
    first, second = table_rows(read_plan(serum, v), section, line), table_rows(read_plan(ig, w), section, line)
    told = f"Monoclonal IgA {light} in the beta fraction."
    d.observation("ife_s", "Immunofixation", told, "", drawn, text="positive")
    d.monoclonal(drawn, "IgA", light, f"{v['mprot_s']:.2f}", "g/dL")
    d.never("observation", "the smallest spike that is measured", code="mprot_s", text="0.1")
    d.never("treatment", "remark on interference", text="daratumumab")
    d.never("observation", "interval of children", text="17 years")
    top, rule = running(f"""<table class="hd"><tr><td><b style="font-size:13pt">Laboratory Service Report</b></td><td class="r"><b>WINNEBAGO CLINIC</b> LABORATORIES &nbsp; 1-800-555-0110</td></tr></table><table class="id"><tr><td>Patient Name<br><b>{who}</b></td><td>Patient ID<br><b>{d.digits(7)}</b></td><td>Age<br><b>{age}</b></td><td>Gender<br><b>M</b></td><td>Order #<br><b>{no}</b></td></tr><tr><td>Ordering Phys<br><b>LUNDGREN, INGRID</b></td><td>Client Order #<br><b>{d.digits(7)}</b></td><td colspan=2>Account Information<br><b>C7000555-ST BRENDAN HOSP</b></td><td>DOB<br><b>{born:%m/%d/%Y}</b></td></tr><tr><td>Collected<br><b>{drawn} 06:40</b></td><td>Received<br><b>{drawn.plus(1)} 09:12</b></td><td colspan=2>Reported<br><b>{drawn.plus(2)} 15:03</b></td><td>Printed<br><b>{drawn.plus(2)} 15:10</b></td></tr></table>""")
    head = "<tr class='h'><td>Test</td><td class='c'>Flag</td><td class='r'>Results</td><td>Unit</td><td>Reference Value</td><td class='c'>Perform Site*</td></tr>"
    d.html = page(f"""{top}<table class="t">{head}{section("Monoclonal Gammopathy Screen, S")}{first}</table>
<p class="q">Impression</p><p class="m">Abnormal M-spike is present in the beta fraction. Beta-migrating M-spikes may contain normal serum proteins; follow the total IgA. M-spikes smaller than 0.1 g/dL are not quantified.</p>
<p class="q">Immunofixation</p><p class="m">{told}</p><p class="m">Therapeutic antibodies such as daratumumab may appear as an additional IgG kappa band.</p>
<p class="q">-- ADDITIONAL INFORMATION --</p><p class="m">This test was developed and its performance characteristics determined by Winnebago Clinic in a manner consistent with CLIA requirements. This test has not been cleared or approved by the U.S. Food and Drug Administration.</p>
<table class="t" style="page-break-before:always">{head}{second}</table>
<p class="m" style="margin-top:8pt">Reference values of immunoglobulins apply to patients older than 17 years.</p>
<p class="q">* Performing Site Legend</p><table class="lg"><tr><td>WCR</td><td>Winnebago Clinic Laboratories - Rushford Main Campus, 12 Mill Avenue NW, Rushford, MN 00000</td><td>Lab Director: Hjalmar Quist, Ph.D.; CLIA# 24D0000555</td></tr></table><p class="c" style="margin-top:12pt">** End of Report **</p>""",
        css=rule + ".hd { border-bottom: 1.5pt solid #000 } .id { font-size: 7.6pt; margin-bottom: 4pt } .id td { border: .4pt solid #777; padding: 1pt 4pt; line-height: 1.15 } .id b { font-size: 8.8pt } .h td { border-bottom: .8pt solid #000; font-weight: bold; font-size: 8.4pt } .t td { padding: 2pt 5pt } .g { font-weight: bold; padding-top: 5pt !important } .n { padding-left: 12pt !important; width: 40% } .q { font-weight: bold; margin: 9pt 0 2pt } .m { margin-left: 16pt } .lg td { font-size: 8pt; border: .4pt solid #777 }",
        size="Letter", margin="48mm 15mm 18mm", font="Liberation Sans", pt=9.2, footer='"' + no + '  ' + who + '        Page " counter(page) " of " counter(pages) "        ** Final **"')


@sample("locked-lab-4", TWO_PAGES, "Layout: patient portal of an American hospital printed by the browser, a card a test with a bar and its limits below, value and word, two cards abreast.")
def portal(d):
    r, h = d.r, House(between=" - ", below="<={}", above=">={}", low="Low", high="High")
    drawn = d.collected("%b %d, %Y")
    born, who = d.birth(1950, 1992), r.choice(["Marisol Etxeberria", "Annalise Proctor-Dunne", "Shu-Fen Kowalski"])
    v = tests(r, years(born, drawn), True, **ANAEMIC, wbc_decimals=1)
    issuer = "Harborlight Health"
    d.source("lab.cbc", issuer, drawn)
    d.patient(who, "female", born, MRN=d.digits(8))
    count = """WBC | wbc | 1 | K/uL | 4 | 11
        RBC | rbc | 2 | M/uL | 3.9 | 5.2
        Hemoglobin | hgb | 1 | g/dL | 12 | 15.5
        Hematocrit | hct | 1 | % | 36 | 46
        MCV | mcv | 1 | fL | 80 | 100
        MCH | mch | 1 | pg | 26 | 34
        MCHC | mchc | 1 | g/dL | 31 | 36
        RDW-CV | rdw_cv | 1 | % | 11.5 | 14.5
        Platelet Count | plt | 0 | K/uL | 150 | 400
        MPV | mpv | 1 | fL | 9.4 | 12.3
        Neutrophils % | neut_pct | 1 | % | |
        Lymphocytes % | lymph_pct | 1 | % | |
        Monocytes % | mono_pct | 1 | % | |
        Eosinophils % | eos_pct | 1 | % | |
        Basophils % | baso_pct | 1 | % | |
        Absolute Neutrophils | neut_abs | 2 | K/uL | 1.8 | 7.7
        Absolute Lymphocytes | lymph_abs | 2 | K/uL | 1 | 4.8
        Absolute Monocytes | mono_abs | 2 | K/uL | .2 | .95"""
    panel = """Sodium | na | 0 | mmol/L | 136 | 145
        Potassium | k | 1 | mmol/L | 3.5 | 5.1
        Chloride | cl | 0 | mmol/L | 98 | 107
        Total CO2 | hco3 | 0 | mmol/L | 22 | 32
        Urea Nitrogen | bun | 0 | mg/dL | 6 | 20
        Creatinine | creat | 2 | mg/dL | .5 | .9
        Glucose, Random | glucose | 0 | mg/dL | 70 | 139
        Calcium | ca | 1 | mg/dL | 8.5 | 10.5
        ALT | alt | 0 | U/L | 10 | 35
        AST | ast | 0 | U/L | 10 | 35
        Alkaline Phosphatase | alp | 0 | U/L | 35 | 104
        Total Bilirubin | bili_total | 1 | mg/dL | .2 | 1.2
        Albumin | albumin | 1 | g/dL | 3.5 | 5.2
        Total Protein | tp | 1 | g/dL | 6.4 | 8.3
        Lactate Dehydrogenase | ldh | 0 | U/L | 135 | 214
        Ferritin | ferritin | 0 | ng/mL | 13 | 150"""

    def bar(x, q):
        low, high = x[5], x[6]
        at = max(3, min(97, 30 + (x[2] - low) / (high - low) * 40))
        dot = f'<circle cx="{at:.0f}" cy="3" r="2.4" fill="{"#b45" if q.flag else "#286"}"/>'
        return (f'<svg style="width:74mm;height:4mm" viewBox="0 0 100 6" preserveAspectRatio="none"><rect x="0" y="2" width="29.5" height="2" fill="#ccc"/><rect x="30" y="2" width="40" height="2" fill="#9cb"/><rect x="70.5" y="2" width="29.5" height="2" fill="#ccc"/>{dot}</svg>'
                f'<div class="ticks"><span style="left:22mm">{h.number(low, x[3])}</span><span style="left:52mm">{h.number(high, x[3])}</span></div>')

    def card(x):
        q = put(d, h, drawn, x)
        body = f"<p class='k'>Normal range: {esc(q.range)} {q.unit}</p>{bar(x, q)}" if q.range else ""
        return f"<div class='card'><p class='b'>{q.name}</p>{body}<p class='v'><span>Value</span> {q.value}{' ' + q.unit if not q.range else ''} {f'<em>{q.flag}</em>' if q.flag else ''}</p></div>"

    deck = lambda text: f"<div class='deck'>{''.join(card(x) for x in read_plan(text, v))}</div>"
    d.never("observation", "percentage of people with such a result", text="95%")
    mrn = d.gold["patient"]["identifiers"][0]["value"]
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:14pt;color:#0b5c74">Harborlight Health</b> &nbsp; MyHarbor</td><td class="r">Name: <b>{who}</b> | DOB: {born:%m/%d/%Y} | Sex: Female | MRN: {mrn} | PCP: Lionel Faraday, MD</td></tr></table>
<h1>CBC WITH AUTOMATED DIFFERENTIAL - Details</h1><p class="k">Collected on {drawn} 7:52 AM &nbsp;·&nbsp; Authorizing provider: Priscilla Adeyemi-Roth, MD &nbsp;·&nbsp; Final result</p><h2>Results</h2>{deck(count)}
<h1 style="margin-top:14pt">COMPREHENSIVE METABOLIC PANEL AND ADD-ONS - Details</h1><p class="k">Collected on {drawn} 7:52 AM &nbsp;·&nbsp; Specimen: Blood, Venous &nbsp;·&nbsp; Final result</p><h2>Results</h2>{deck(panel)}
<p class="k" style="margin-top:10pt"><b>Note from your care team:</b> Counts are a little lower than last time, as we expected after this cycle. We will talk on Thursday. Normal ranges hold 95% of healthy people.</p><p class="k">MyHarbor® licensed from Lanternworks Systems Corporation © 1999 - 2026</p>""",
        css=".hd { border-bottom: 1pt solid #0b5c74; font-size: 8.4pt } h1 { font-size: 14pt; margin: 10pt 0 2pt } h2 { font-size: 11pt; margin: 6pt 0 3pt } .k { font-size: 8.2pt; color: #444 } .deck { display: flex; flex-wrap: wrap; justify-content: space-between } .card { width: 49%; border: .6pt solid #bbb; border-radius: 3pt; padding: 3pt 7pt; margin-bottom: 4pt; page-break-inside: avoid } .ticks { position: relative; height: 9pt; font-size: 7.2pt; color: #555 } .ticks span { position: absolute; top: -2pt } .v { font-size: 10.5pt; font-weight: bold } .v span { font-size: 8pt; font-weight: normal; color: #444 } .v em { font-style: normal; font-size: 8.6pt; color: #a23; margin-left: 4pt }",
        size="Letter", margin="13mm 15mm 14mm", font="Noto Sans", pt=9, footer='"https://myharbor.example/app/test-results/details        " counter(page) "/" counter(pages)')
