"""Veiled split: antigen density, residual disease, marrow, PET-CT and genetics in English."""
from dates import Day, years
from facts import House
from layout import barcode, page, scribble, tr
from patients import blood
from registry import ALL, TWO_PAGES, sample


@sample("veiled-flow-1", ALL, "Layout: Dutch antigen density before cell therapy in English, fluorescence, ratio and molecules a cell beside the share of blasts, normal cells as control below, histograms drawn at the right, decision limits as text.")
def density(d):
    r = d.r
    drawn = d.collected("%d-%m-%Y", first=2025)
    born, who = d.birth(1966, 2004), r.choice(["J.M. van Ouwerkerk", "T.A. Hoekstra-Bruins", "S. el Khattabi"])
    no, issuer = f"Q{d.digits(2)}-{d.digits(5)}", "Medisch Centrum Waterland, Laboratory Specialised Diagnostics"
    d.source("lab.flow", issuer, drawn.plus(1, "reported"))
    d.patient(who, "female", born, Sample=no)
    share = lambda a, b: f"{r.uniform(a, b):.1f}"
    blast = share(41, 77)
    rows_ = (("CD19", "positive", "dim", share(81, 93), 2140, 3.1, 1980, "dim"), ("CD22", "positive", "moderate", share(94, 99), 6350, 9.4, 4720, "moderate"), ("CD20", "negative", None, share(1, 6), 310, 1.1, None, "negative"), ("CD38", "positive", "bright", share(95, 99), 18800, 24.6, None, "bright"), ("CD34", "positive", "moderate", share(70, 90), 7120, 10.2, None, "moderate"), ("CD10", "positive", "bright", share(92, 99), 21400, 30.8, None, "bright"), ("CD58", None, "bright", share(93, 99), 9900, 13.3, None, "bright"))
    body = ""
    for name, status, strength, pct, mfi, ratio, abc, word in rows_:
        mfi, abc = round(mfi * r.uniform(.8, 1.2)), abc and round(abc * r.uniform(.8, 1.2))
        if status:
            d.marker(name, status, pct, strength, "blasts", "bone marrow", drawn)
            d.never("marker", "fluorescence, not a share", code=name, text=str(mfi))
        body += tr([f"<b>{name}</b>", f"<b>{pct}</b>", str(mfi), f"{ratio:.1f}", f"{abc}" if abc else "n.d.", word], ["", "r", "r", "r", "r", ""])
    d.marker("BCMA", "negative", None, None, "blasts", "bone marrow", drawn)
    normal = "".join(tr([n, c, str(m), a], ["", "", "r", "r"]) for n, c, m, a in (("Mature B cells", "CD19", r.randint(7000, 9000), str(r.randint(9000, 13000))), ("Mature B cells", "CD22", r.randint(8000, 9900), str(r.randint(8000, 12000))), ("T cells (negative control)", "CD19", r.randint(280, 390), "&lt; 100")))
    d.told("bm_blast_pct", blast, "%", drawn, specimen="bone marrow")
    low = share(7, 14)
    d.fact("diagnoses", drawn, code="B-ALL", printed="B-cell precursor ALL", status="relapsed")
    d.treat("immunotherapy", "Blinatumomab", "blinatumomab", None, ["blinatumomab"])
    d.never("marker", "a subset within the blasts", code="CD19", text=low)
    d.never("observation", "decision limit", text="2000")
    d.never("observation", "events of the file", text="412 806")
    wave = lambda at, w, top: " ".join(f"{'L' if x else 'M'} {x * 2:.0f} {50 - top * 2.718 ** (-((x - at) / w) ** 2):.1f}" for x in range(0, 60))
    plot = lambda name, at: f'<div class="pl"><svg style="width:38mm;height:17mm" viewBox="0 0 120 56"><path d="{wave(14, 5, 40)}" fill="none" stroke="#999"/><path d="{wave(at, 6, 44)}" fill="none" stroke="#000" stroke-width="1.3"/><path d="M 0 51 H 118" stroke="#000" stroke-width=".7"/></svg><br>{name}</div>'
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:13pt">Medisch Centrum Waterland</b><br>Laboratory Specialised Diagnostics · section Flow cytometry</td><td class="r">{barcode(r, 34, 8)}<br>{no}</td></tr></table>
<p style="font-size:13pt;margin:8pt 0 4pt"><b>Quantitation of CD19 and CD22 on leukaemic cells</b> &nbsp; <span class="s">(request for cell therapy)</span></p>
<table class="id"><tr><td>Name</td><td><b>{who}</b> (F)</td><td>Sampling date</td><td><b>{drawn}</b></td></tr><tr><td>Date of birth</td><td>{born:%d-%m-%Y}</td><td>Reported</td><td>{drawn.plus(1)}</td></tr><tr><td>Material</td><td>Bone marrow, heparin</td><td>Requested by</td><td>dr. W. Steenbergen, Haematology</td></tr><tr><td>Clinical data</td><td colspan=3>Relapse of B-cell precursor ALL after blinatumomab. Is CD19 still there?</td></tr></table>
<div class="fx"><div style="flex:1"><p class="q">Blasts: {blast} % of nucleated cells</p><table class="t"><tr class="h"><td>Antigen</td><td class="r">Positive<br>(% of blasts)</td><td class="r">Median<br>fluorescence</td><td class="r">Ratio to<br>T cells</td><td class="r">Molecules<br>per cell (ABC)</td><td>Expression</td></tr>{body}</table><p class="s">n.d. = not determined. BCMA was tested and is negative on the blasts.</p>
<p class="q">Control populations in the same tube</p><table class="t" style="width:80%"><tr class="h"><td>Cells</td><td>Antigen</td><td class="r">Median</td><td class="r">ABC</td></tr>{normal}</table></div><div style="width:42mm">{plot("CD19", 24)}{plot("CD22", 34)}{plot("CD20", 15)}</div></div>
<p class="q">Conclusion</p><p>The blasts are CD19 positive with a reduced density. Within the blasts {low} % fall into the range of the negative control, so that a CD19 negative subclone cannot be excluded. CD22 is expressed on nearly all blasts.</p>
<p class="q">Remarks</p><p>Calibration with QuantiBRITE PE beads, lot 55120. File of 412 806 events. There is no agreed minimum; studies have used about 2000 CD19 molecules per cell. Antigens are called positive at 10 % or more. Values of other laboratories are not interchangeable.</p>
<p style="margin-top:30pt">dr. L. Zijlstra, laboratory specialist medical immunology</p><p class="s">ISO 15189, accreditation M000. Electronic report, valid without signature.</p>{scribble(r, 96, 200, 26)}""",
        css=".hd { border-bottom: 2.4pt solid #f18e00 } .id { background: #f7f7f7; font-size: 9pt } .id td { padding: 2pt 5pt } .fx { display: flex; gap: 6mm } .t td { border-bottom: .4pt solid #bbb; padding: 3pt 4pt } .h td { font-size: 8pt; font-weight: bold; border-bottom: 1pt solid #f18e00; vertical-align: bottom } .q { font-weight: bold; margin: 9pt 0 3pt; color: #a35a00 } .pl { text-align: center; font-size: 8pt; margin-top: 8pt }",
        font="Carlito", pt=10.4, margin="14mm 17mm", lang="en-NL")


@sample("veiled-mrd-1", ALL, "Layout: Czech myeloma residual disease by flow in English, key figures as tiles across, course as a table with treatment between samples, phenotype as a strip of antigens with signs beneath, limits of detection and quantitation in the tiles.")
def residual(d):
    r = d.r
    drawn = d.collected("%d.%m.%Y", first=2025)
    before = [drawn.plus(-r.randint(170, 190)), drawn.plus(-r.randint(350, 390))]
    born, who = d.birth(1951, 1978), r.choice(["Vondráček Oldřich", "Hrubešová Zdenka", "Kadlecová Libuše"])
    no, issuer = f"MRD {d.digits(4)}/26", "University Hospital Vltava, Department of Clinical Haematology"
    d.source("mrd", issuer, drawn.plus(2, "reported"))
    d.patient(who, None, born, LabID=no)
    cells = r.randint(6_200_000, 9_400_000)
    count = r.randint(460, 1900)
    level = f"{100 * count / cells:.4f}"
    lod, loq = f"{2000 / cells:.5f}", f"{5000 / cells:.5f}"
    old = f"{r.uniform(.2, 1.4):.2f}"
    pc = f"{r.uniform(.2, .9):.2f}"
    d.fact("mrd", drawn, status="positive", level={"number": float(level), "printed": level, "unit": "%"}, sensitivity=f"{lod} %", method="flow", specimen="bone marrow")
    d.fact("mrd", before[0], status="negative", method="flow", specimen="bone marrow")
    d.fact("mrd", before[1], status="positive", level={"number": float(old), "printed": old, "unit": "%"}, method="flow", specimen="bone marrow")
    d.told("bm_pc_pct", pc, "%", drawn, specimen="bone marrow")
    d.fact("diagnoses", code="MM", printed="Multiple myeloma")
    d.treat("immunotherapy", "D-VRd", "D-VRd", cycles=4)
    d.treat("autologous-transplant", "auto-sct", "ASCT")
    d.treat("conditioning", "Mel200", "Mel200")
    strip = (("CD138", "CD138", "+", "positive", None), ("CD38", "CD38", "dim+", "positive", "dim"), ("CD45", "CD45", "-", "negative", None), ("CD19", "CD19", "-", "negative", None), ("CD56", "CD56", "++", "positive", "bright"), ("CD27", "CD27", "-", "negative", None), ("CD81", "CD81", "+/-", "partial", None), ("CD117", "CD117", "+", "positive", None), ("CD200", "CD200", "+", "positive", None), ("BCMA", "BCMA", "+", "positive", None), ("cyκ", "kappa", "+", "positive", None), ("cyλ", "lambda", "-", "negative", None))
    for _, m, _, status, strength in strip:
        d.marker(m, status, None, strength, "plasma cells", "bone marrow", drawn)
    d.never("mrd", "limit of quantitation", text=loq)
    d.never("observation", "cells acquired", text=f"{cells:,}")
    d.never("observation", "normal plasma cells", code="bm_pc_pct", text="0.17")
    d.never("treatment", "interference in general", text="isatuximab")
    tile = lambda head, value, unit: f"<div class='ti'><div class='s'>{head}</div><div class='bg'>{value}</div><div class='s'>{unit}</div></div>"
    d.html = page(f"""<table class="hd"><tr><td><b>University Hospital Vltava</b><br>Department of Clinical Haematology, Flow Cytometry</td><td class="c"><b style="font-size:15pt">MINIMAL RESIDUAL DISEASE</b><br>multiple myeloma, next generation flow</td><td class="r" style="white-space:nowrap">{no}<br>page 1/1</td></tr></table>
<p style="margin:6pt 0">Patient: <b>{who}</b> &nbsp;·&nbsp; born {born:%d.%m.%Y} &nbsp;·&nbsp; Multiple myeloma &nbsp;·&nbsp; first pull of bone marrow taken <b>{drawn}</b> &nbsp;·&nbsp; reported {drawn.plus(2)}</p>
<div class="res"><b>RESULT: MRD POSITIVE</b> &nbsp; clonal plasma cells {level} % of nucleated cells</div>
<div class="tiles">{tile("nucleated cells acquired", f"{cells:,}", "events")}{tile("clonal plasma cells", f"{count:,}", "events")}{tile("limit of detection", f"{lod} %", "of nucleated cells")}{tile("limit of quantitation", f"{loq} %", "of nucleated cells")}{tile("all plasma cells", pc, "% of nucleated cells")}</div>
<p class="q">Course</p><table class="t"><tr class="h"><td>Sample</td><td>Time point</td><td>MRD</td><td class="r">Clonal PC (%)</td></tr>
{tr([str(before[1]), "after four courses of D-VRd", "positive", old], ["", "", "", "r"])}<tr><td></td><td colspan=3 class="it">Mel200 and ASCT</td></tr>{tr([str(before[0]), "day +100 after ASCT", "negative", "not detected"], ["", "", "", "r"])}{tr([f"<b>{drawn}</b>", "month 9, rising light chains", "<b>positive</b>", f"<b>{level}</b>"], ["", "", "", "r"])}</table>
<p class="q">Phenotype of the clonal plasma cells ({drawn})</p><table class="st"><tr class="h">{"".join(f"<td>{n}</td>" for n, *_ in strip)}</tr><tr>{"".join(f"<td><b>{s}</b></td>" for _, _, s, *_ in strip)}</tr></table><p class="s">++ bright, + positive, dim+ weak, +/- part of the cells, - negative; compared with normal plasma cells, which are 0.17 % of nucleated cells.</p>
<p class="q">Conclusion</p><p>Reappearance of clonal plasma cells after a negative sample. BCMA is expressed. Weak CD38 is common after antibodies such as daratumumab or isatuximab. Haemodilution was not found (mast cells and erythroblasts present).</p>
<table style="margin-top:34pt"><tr><td>analysed by: Mgr. Eliška Nováčková</td><td class="r">approved by: RNDr. Bohumil Jirásek, Ph.D.</td></tr></table>
<p class="s" style="margin-top:8pt">EuroFlow eight colour, two tubes, bulk lysis. The limit of detection is 20 and the limit of quantitation 50 clonal events. Sensitivity is that of this sample.</p>{scribble(r, 130, 168, 30)}""",
        css=".hd { border-bottom: 1pt solid #000 } .res { border: 1.5pt solid #000; padding: 5pt 9pt; font-size: 12pt } .tiles { display: flex; gap: 3mm; margin-top: 8pt } .ti { flex: 1; border: .6pt solid #888; border-radius: 3pt; padding: 4pt 3pt; text-align: center } .bg { font-size: 12.5pt; font-weight: bold } .q { font-weight: bold; margin: 11pt 0 3pt; border-bottom: .6pt solid #888 } .t td { padding: 2.6pt 6pt } .h td { font-size: 8.6pt; font-weight: bold; background: #ececec } .it { font-style: italic; color: #444 } .st td { border: .6pt solid #555; text-align: center; padding: 3.4pt 1pt }",
        font="Noto Sans", pt=9.8, margin="15mm 17mm", lang="en-CZ")


@sample("veiled-marrow-1", TWO_PAGES, "Layout: American synoptic marrow report, bulleted lines of label and answer with indents, blood count as a sideways table with intervals in the last row, differential as dotted pairs, ancillary studies as addenda with their own dates, two pages.")
def synoptic(d):
    r, h = d.r, House(between="-", low="L", high="H")
    drawn = d.collected("%m/%d/%Y", first=2025)
    born, who = d.birth(1964, 2001), r.choice(["Theriault, Camille", "Mbeki-Sorensen, Ingrid", "Valdivia, Marisol"])
    age, no, mrn, issuer = years(born, drawn), f"HP26-{d.digits(5)}", d.digits(7), "Chesapeake Bend Medical Center, Division of Hematopathology"
    d.source("marrow", issuer, drawn.plus(2, "reported"))
    d.patient(who, "female", born, age, CaseNumber=no, MRN=mrn)
    v = blood(r, (2.2, 3.6), (2.6, 3.2), (86, 95), (24, 66), {"lymph": (28, 44), "mono": (2, 6), "eos": (.5, 2), "baso": (0, .6)}, 1)
    columns = (("WBC", "wbc", 1, "K/uL", 4.5, 11), ("RBC", "rbc", 2, "M/uL", 4, 5.2), ("HGB", "hgb", 1, "g/dL", 12, 16), ("HCT", "hct", 1, "%", 36, 46), ("MCV", "mcv", 1, "fL", 80, 100), ("RDW", "rdw_cv", 1, "%", 11.5, 14.5), ("PLT", "plt", 0, "K/uL", 150, 400))
    qs = [d.row(h, drawn, c, n, v[c], p, u, lo, hi) for n, c, p, u, lo, hi in columns]
    across = f"<table class='t'><tr class='h'><td></td>{''.join(f'<td class=c>{q.name}<br><span class=s>{q.unit}</span></td>' for q in qs)}</tr><tr><td>{drawn}</td>{''.join(f'<td class=c><b>{q.value}</b> {q.flag}</td>' for q in qs)}</tr><tr class='s'><td>Reference</td>{''.join(f'<td class=c>{q.range}</td>' for q in qs)}</tr></table>"
    blast = r.randint(58, 84)
    cells = [("Blasts", blast), ("Promyelocytes", 1), ("Myelocytes", 2), ("Metamyelocytes", 2), ("Neutrophils/bands", 4), ("Eosinophils", 1), ("Lymphocytes", 5), ("Monocytes", 1), ("Plasma cells", 0)]
    cells.append(("Erythroid precursors", 100 - sum(x for _, x in cells)))
    d.observation("bm_blast_pct", "Blasts", str(blast), "%", drawn, specimen="bone marrow aspirate")
    d.observation("bm_pc_pct", "Plasma cells", "0", "%", drawn, specimen="bone marrow aspirate")
    core = r.choice([80, 85, 90])
    peripheral = r.randint(6, 19)
    d.observation("blast_pb_pct", "Circulating blasts", str(peripheral), "%", drawn)
    share = lambda a, b: str(r.randint(a, b))
    pct = {"CD19": share(95, 99), "CD22": share(80, 94), "CD10": share(90, 98), "CD34": share(74, 92), "CD20": share(8, 16)}
    for m, s, i in (("CD19", "positive", None), ("CD22", "positive", "dim"), ("CD10", "positive", "bright"), ("CD34", "positive", None)):
        d.marker(m, s, pct[m], i, "blasts", "bone marrow", drawn)
    d.marker("CD20", "partial", pct["CD20"], "dim", "blasts", "bone marrow", drawn)
    for m in ("CD3", "MPO", "CD117"):
        d.marker(m, "negative", None, None, "blasts", "bone marrow", drawn)
    for m in ("PAX5", "TdT"):
        d.marker(m, "positive", None, None, "blasts", "bone marrow core", drawn, "ihc")
    d.fact("diagnoses", drawn, code="B-ALL", printed="B-LYMPHOBLASTIC LEUKEMIA", status="relapsed")
    d.fact("genetics", drawn, target="BCR::ABL1", method="fish", result="not-detected")
    kmt = share(71, 90)
    d.fact("genetics", drawn, target="KMT2A", method="fish", result="detected", percent={"printed": kmt})
    iscn = "46,XX,t(4;11)(q21;q23)[17]/46,XX[3]"
    d.fact("genetics", drawn, target="karyotype", method="karyotype", result="detected", iscn=iscn)
    d.never("observation", "cells of the marrow, not of the blood", code="lymph_pct", text="5")
    d.never("observation", "share of the core, a word of the synopsis", code="bm_blast_pct", text=f"{core}%")
    d.never("genetics", "sent out, no result yet", text="TP53")
    d.never("observation", "blasts of the first report", code="bm_blast_pct", text="91")
    b = lambda label, said, deep=0: f"<div class='b{deep}'><span>+</span> {label}: <b>{said}</b></div>"
    pair = lambda n, x: f"<div class='dl'><span>{n}</span><span class='dd'></span><span>{x}</span></div>"
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:12.5pt">{issuer.split(', ')[0]}</b><br>{issuer.split(', ')[1]} · 550 Tidewater Ave, Cape Lorne, MD 00000</td><td class="r"><b>{no}</b><br>MRN {mrn}</td></tr></table>
<p class="c" style="font-size:12pt;margin:4pt 0"><b>SURGICAL PATHOLOGY - BONE MARROW SYNOPTIC REPORT</b></p>
<table class="id"><tr><td>Patient: <b>{who}</b></td><td>DOB: {born:%m/%d/%Y} ({age} yrs) F</td><td>Collected: <b>{drawn}</b></td></tr><tr><td>Submitting: Y. Abernathy-Cruz, MD</td><td>Received: {drawn} 14:10</td><td>Reported: {drawn.plus(2)}</td></tr></table>
<p class="q">FINAL PATHOLOGIC DIAGNOSIS</p><p><b>A-C. Bone marrow, left iliac crest, aspirate, particle clot and core biopsy:<br>RELAPSED B-LYMPHOBLASTIC LEUKEMIA WITH KMT2A REARRANGEMENT (see synopsis and addenda).</b></p>
<p class="q">SYNOPSIS</p>{b("Specimen", "Aspirate, clot section, core biopsy")}{b("Adequacy", "Adequate; core 1.6 cm", 1)}{b("Clinical history", "B-ALL diagnosed 2024 with 91% blasts, relapse suspected")}{b("Peripheral blood", "Pancytopenia")}{b("Circulating blasts", f"{peripheral}%", 1)}{b("Cellularity of the core", f"{core}%")}{b("Histologic type", "B-lymphoblastic leukemia")}{b("Blasts, aspirate differential", f"{blast}%")}{b("Immunohistochemistry on the core", "PAX5 positive, TdT positive", 1)}{b("Extramedullary disease", "Not assessed")}{b("Status", "First relapse")}
<p class="q">PERIPHERAL BLOOD COUNT</p>{across}<p class="s">Smear: normocytic red cells with rare nucleated forms; platelets markedly decreased.</p>
<p class="q">ASPIRATE DIFFERENTIAL (300 cells, %)</p><div class="col">{"".join(pair(n, x) for n, x in cells)}</div>
<p class="q">FLOW CYTOMETRY (FC26-{d.digits(4)})</p><p>The blasts express CD19 ({pct["CD19"]}%), dim CD22 ({pct["CD22"]}%), bright CD10 ({pct["CD10"]}%), CD34 ({pct["CD34"]}%) and dim partial CD20 ({pct["CD20"]}%). They are negative for cytoplasmic CD3, MPO and CD117.</p>
<div style="page-break-before:always"></div><p class="s">{who} &nbsp; {no} &nbsp; continued</p>
<p class="q">ADDENDUM 1 - FISH, reported {drawn.plus(5)}</p><p>KMT2A break apart: rearranged in {kmt}% of 200 nuclei (cut-off 5%). BCR::ABL1: not detected.</p>
<p class="q">ADDENDUM 2 - CHROMOSOMES, reported {drawn.plus(11)}</p><p>{iscn}. Seventeen of twenty cells carry the translocation.</p>
<p class="q">ADDENDUM 3</p><p>Sequencing (TP53 and others) has been sent and will follow.</p>
<p class="q">GROSS</p><p>A: 6 smears. B: clot 1.4 x 0.8 x 0.3 cm. C: core 1.6 x 0.2 cm, decalcified in EDTA.</p>
<p class="s" style="margin-top:14pt">Analyte specific reagents: developed and characterized by this laboratory, not cleared by the FDA. CLIA 21D0000555. The synopsis follows the format of the College; answers in bold.</p>
<p style="margin-top:26pt"><b>Leopold Nakashima-Reyes, MD</b> &nbsp; electronic signature {drawn.plus(2)} 16:05; addenda {drawn.plus(11)} 09:12</p>""",
        css=".hd { border-bottom: 1pt solid #000 } .id { border: .6pt solid #000; font-size: 9pt } .id td { padding: 1.6pt 5pt } .q { font-weight: bold; margin: 9pt 0 2pt; background: #e9e9e9; padding: 1.5pt 4pt } .b0, .b1 { padding: 1.2pt 0 1.2pt 6pt } .b1 { padding-left: 22pt } .t td { border: .5pt solid #666; padding: 2pt 3pt } .h td { font-weight: bold } .col { columns: 2; column-gap: 14mm } .dl { display: flex } .dd { flex: 1; border-bottom: .8pt dotted #555; margin: 0 3pt 3pt }",
        size="Letter", font="Noto Serif", pt=9.6, margin="14mm 17mm 15mm", footer='"' + no + '    Page " counter(page) " of " counter(pages)')


@sample("veiled-pet-1", ALL, "Layout: American PET/CT after cell therapy, impression first, three scans as columns of a table of target lesions, findings as run-in labels, score given for every lesion, reference organs in the table.")
def scan(d):
    r = d.r
    done = Day(d.collected("%m/%d/%Y", first=2025).date, "%m/%d/%Y", "performed")
    then, base = done.plus(-r.randint(58, 66)), done.plus(-r.randint(104, 118))
    born, who = d.birth(1951, 1985), r.choice(["Sylvester, Andre", "Kowalczyk, Benedict", "Fitzroy-Amari, Jonah"])
    acc, issuer = d.digits(9), "Lakeshore Imaging Institute"
    d.source("imaging.petct", issuer, done.plus(0, "reported"))
    d.patient(who, "male", born, Accession=acc)
    u = lambda a, b: round(r.uniform(a, b), 1)
    liver, pool = [u(2.2, 2.8) for _ in range(3)], [u(1.4, 1.9) for _ in range(3)]
    a, b = [u(4.1, 5.4), u(8.5, 11), u(19, 26)], [u(2.9, 3.4), u(4.2, 6), u(12, 17)]
    d.fact("diagnoses", code="FL", printed="follicular lymphoma", status="transformed")
    infused = Day(done.plus(-92).date, "%m/%d/%Y", "stated")
    d.treat("cell-therapy", "tisagenlecleucel", "tisagenlecleucel", None, ["tisagenlecleucel"], infused)
    d.fact("statements", question="prior-car-t", answer="yes")
    d.fact("imaging", done, modality="PET-CT", deauville=4, suvMax=a[0], conclusion="Partial metabolic response")
    d.fact("imaging", then, modality="PET-CT", suvMax=a[1])
    d.fact("imaging", base, modality="PET-CT", suvMax=a[2])
    d.fact("responses", done, category="PR", criteria="Lugano", modality="PET-CT")
    for x in liver:
        d.never("imaging", "reference organ", text=str(x))
    d.never("imaging", "another lesion, not the hottest", text=str(b[0]))
    d.never("observation", "measured before the injection", code="glucose", text="104")
    d.never("response", "explained in the footnote", code="CR")
    row = lambda name, size, xs, score: tr([name, *[f"{s} / <b>{x}</b>" for s, x in zip(size, xs)], score], ["", "c", "c", "c", "c"])
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:14pt;color:#005a9c">LAKESHORE</b> IMAGING INSTITUTE</td><td class="r">Accession {acc}<br>Exam: NM PET CT SKULL BASE TO MID THIGH</td></tr></table>
<table class="id"><tr><td>Patient: <b>{who}</b></td><td>DOB: {born:%m/%d/%Y} &nbsp; M</td><td>Date of exam: <b>{done}</b></td><td>Referrer: P. Oduya, MD</td></tr></table>
<div class="im"><b>IMPRESSION</b><br>1. Partial metabolic response (Lugano 2014). Residual uptake in the right inguinal node is above liver, Deauville 4.<br>2. Uptake in the mesenteric node is now at the level of the liver. No new lesion.</div>
<p><b>INDICATION:</b> Transformed follicular lymphoma, month 3 after tisagenlecleucel (infused {infused}). Restaging.</p>
<p><b>TECHNIQUE:</b> 11.2 mCi F-18 FDG, uptake time 61 minutes, blood glucose 104 mg/dL. Low-dose CT without contrast.</p>
<p><b>COMPARISON:</b> PET/CT of {then} (day 30) and {base} (before infusion).</p>
<table class="t"><tr class="h"><td>Target (short axis mm / SUVmax)</td><td class="c">{base}</td><td class="c">{then}</td><td class="c">{done}</td><td class="c">Score</td></tr>
{row("1. Right inguinal node", ("34", "21", "15"), a[::-1], "4")}{row("2. Mesenteric node", ("27", "18", "12"), b[::-1], "3")}
{tr(["Liver (reference)", *[str(x) for x in liver], ""], ["i", "c", "c", "c", "c"])}{tr(["Blood pool (reference)", *[str(x) for x in pool], ""], ["i", "c", "c", "c", "c"])}</table>
<p><b>FINDINGS:</b></p><p class="in"><i>Head and neck.</i> Symmetric physiologic tonsillar uptake. No avid adenopathy.</p><p class="in"><i>Chest.</i> Right port. No avid nodes. Stable 4 mm nodule in the left lower lobe, below the resolution of PET.</p><p class="in"><i>Abdomen and pelvis.</i> Spleen 11.8 cm, uptake below liver. The mesenteric and the right inguinal nodes are smaller and less avid. Diverticulosis.</p><p class="in"><i>Bones.</i> Marrow uptake is homogeneous and below liver. Degenerative uptake at L4-L5.</p>
<p class="s" style="margin-top:10pt">Scores: 1 none; 2 at or below blood pool; 3 at or below liver; 4 moderately above liver; 5 markedly above liver or new. A complete metabolic response is a score of 1 to 3.</p>
<p style="margin-top:22pt">Interpreted by: Constance Varga-Whitlock, MD &nbsp;&nbsp; Signed {done} 4:48 PM</p>""",
        css=".hd { border-bottom: 2pt solid #005a9c } .id { font-size: 9pt; background: #eef4f9 } .im { border: 1pt solid #005a9c; padding: 5pt 8pt; margin: 7pt 0; font-weight: bold } p { margin-top: 5pt } .t { margin-top: 7pt } .t td { border: .5pt solid #8aa; padding: 2.6pt 5pt } .h td { background: #005a9c; color: #fff; font-weight: bold } .in { margin-left: 10pt } .i { font-style: italic }",
        size="Letter", font="Liberation Sans", pt=10, margin="14mm 18mm")


@sample("veiled-genetics-1", ALL, "Layout: British myeloma cytogenetics as a letter, result sentence in a box, probes as a narrow table with tick and cross, copy numbers in words, nomenclature in small print, quality figures at the foot.")
def probes(d):
    r = d.r
    drawn = d.collected("%d/%m/%Y", first=2025)
    born, who = d.birth(1944, 1974), r.choice(["Gillian ARKWRIGHT", "Moira DUNCANNON", "Verity OGUNLEYE"])
    nhs, no, issuer = f"{d.digits(3)} {d.digits(3)} {d.digits(4)}", f"{d.digits(2)}M{d.digits(5)}", "Severn Genomic Laboratory Hub"
    d.source("genetics", issuer, drawn.plus(9, "reported"))
    d.patient(who, "female", born, NHSNumber=nhs, LabNo=no)
    gain, seventeen, four = str(r.randint(58, 88)), str(r.randint(62, 91)), str(r.randint(70, 95))
    d.fact("diagnoses", code="MM", printed="myeloma", status="relapsed")
    rows = (("t(4;14) IGH::NSD2", "t(4;14)", "detected", four), ("t(14;16) IGH::MAF", "t(14;16)", "not-detected", None), ("t(14;20) IGH::MAFB", "t(14;20)", "not-detected", None), ("t(11;14) IGH::CCND1", "t(11;14)", "not-detected", None), ("1q21 gain (CKS1B)", "gain(1q)", "detected", gain), ("1p32 deletion (CDKN2C)", "del(1p)", "not-detected", None), ("17p13 deletion (TP53)", "del(17p)", "detected", seventeen))
    body = ""
    for name, target, result, pc in rows:
        d.fact("genetics", drawn, target=target, method="fish", result=result, percent={"printed": pc} if pc else None)
        body += tr([name, "✓ detected" if pc else "✗ not detected", f"{pc}%" if pc else "-"], ["", "b" if pc else "", "r"])
    d.never("genetics", "yield of the selection", text="94%")
    d.never("genetics", "cut-off of the laboratory", text="10%")
    d.never("genetics", "an earlier sample that failed", text="t(6;14)")
    iscn = f"nuc ish(CKS1B)x3[{2 * int(gain) // 2}/100],(TP53)x1,(CEP17)x2[{seventeen}/100]"
    d.html = page(f"""<table><tr><td style="width:58%"><b style="font-size:14pt;color:#41225f">{issuer}</b><br><span class="s">Rare Disease and Cancer Directorate<br>Filton Park, Bristolsea BS0 0AA &nbsp; severn.glh@example.nhs</span></td><td class="r s">Report date {drawn.plus(9)}<br>Our ref {no}<br>UKAS 0000</td></tr></table>
<p style="margin-top:14pt">Dr R Llewellyn-Hart<br>Clinical Haematology, Wyeside Hospital</p>
<p style="margin-top:10pt"><b>{who}</b>, born {born:%d/%m/%Y}, NHS {nhs}<br>Bone marrow in lithium heparin, taken {drawn}, received {drawn.plus(1)}. Reason: relapsed myeloma, before cell therapy.</p>
<div class="bx"><b>Result: ABNORMAL. High risk.</b> The plasma cells show t(4;14), gain of 1q and deletion of 17p.</div>
<p class="q">Interphase FISH on CD138 selected cells</p><table class="t"><tr class="h"><td>Probe</td><td>Finding</td><td class="r">Abnormal nuclei</td></tr>{body}</table>
<p style="margin-top:8pt"><b>Interpretation.</b> Three copies of 1q were seen and not four or more. Loss of one copy of TP53 lies above the level that is held to be of clinical weight. Together with t(4;14) this constitutes ultra high risk disease in several trials. A probe for t(6;14) failed on a sample of 2023 and was not repeated.</p>
<p class="n">{iscn}</p>
<p style="margin-top:8pt"><b>Quality.</b> Purity after selection 94%; 100 nuclei scored for each probe by two analysts; cut-off 10% for fusions and 20% for copy number. FISH does not find every abnormality.</p>
<p style="margin-top:40pt"><b>Dr Imelda Fairbrother</b> FRCPath<br>Consultant Clinical Scientist</p><p style="margin-top:18pt" class="s">Tested by C Pemberley, checked by O Adebisi. This report may be shared with the receiving centre.</p>{scribble(r, 2, 172, 30)}""",
        css=".bx { border-left: 4pt solid #41225f; background: #f3eef8; padding: 7pt 10pt; margin-top: 12pt; font-size: 12pt } .q { font-weight: bold; margin: 12pt 0 3pt } .t { width: 76% } .t td { padding: 3pt 6pt; border-bottom: .4pt solid #b9a9c9 } .h td { font-weight: bold; border-bottom: 1pt solid #41225f } .n { font-size: 7.6pt; color: #555; margin-top: 6pt } p { line-height: 1.38 }",
        font="DejaVu Sans", pt=9.3, margin="18mm 22mm", lang="en-GB")
