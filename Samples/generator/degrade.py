"""Pages to images, and what scanners, fax machines and phones do to them. Deterministic for a given generator."""
import io
import subprocess
import tempfile
from pathlib import Path

import cv2
import img2pdf
import numpy as np
from PIL import Image

cv2.setNumThreads(1)


def rasterise(pdf, dpi):
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "a.pdf"
        source.write_bytes(pdf)
        subprocess.run(["pdftoppm", "-r", str(dpi), "-png", source, f"{folder}/p"], check=True)
        return [cv2.imread(str(p)) for p in sorted(Path(folder).glob("p*.png"))]


def grey(image):
    return cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)


def turn(image, degrees, paper):
    h, w = image.shape[:2]
    matrix = cv2.getRotationMatrix2D((w / 2, h / 2), degrees, 1)
    return cv2.warpAffine(image, matrix, (w, h), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT, borderValue=paper)


def noise(rng, shape, sigma):
    return rng.normal(0, sigma, shape).astype(np.float32)


def specks(rng, image, count, ink):
    h, w = image.shape[:2]
    for _ in range(count):
        cv2.circle(image, (int(rng.integers(w)), int(rng.integers(h))), int(rng.integers(1, 3)), int(ink), -1)
    return image


def jpeg(image, quality):
    ok, data = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality, cv2.IMWRITE_JPEG_OPTIMIZE, 1])
    assert ok
    return data.tobytes()


def bundle(images, dpi):
    layout = img2pdf.get_fixed_dpi_layout_fun((dpi, dpi))
    return img2pdf.convert(images, layout_fun=layout, nodate=True, engine=img2pdf.Engine.internal)


def good_pages(pdf, rng, dpi=300):
    """A flatbed scan: slight skew, slight softness, paper that is not quite white."""
    for image in rasterise(pdf, dpi):
        a = grey(image).astype(np.float32)
        a = turn(a, float(rng.uniform(-.45, .45)), 255)
        a = cv2.GaussianBlur(a, (0, 0), float(rng.uniform(.55, .8)))
        a = 22 + a * (float(rng.uniform(244, 251)) - 22) / 255
        ramp = np.linspace(0, float(rng.uniform(2, 7)), a.shape[1], dtype=np.float32)
        a = a - (ramp if rng.random() < .5 else ramp[::-1])
        yield np.clip(a + noise(rng, a.shape, 1.3), 0, 255).astype(np.uint8)


def good(pdf, rng):
    return bundle([jpeg(a, 68) for a in good_pages(pdf, rng)], 300)


def poor(pdf, rng):
    """A hurried feeder scan: skew up to two degrees, grey, speckled, streaked, pressed hard into JPEG."""
    out = []
    for image in rasterise(pdf, 200):
        a = grey(image).astype(np.float32)
        side = 1 if rng.random() < .5 else -1
        a = turn(a, side * float(rng.uniform(.7, 2.0)), 255)
        a = cv2.GaussianBlur(a, (0, 0), float(rng.uniform(.6, .85)))
        ink, paper = float(rng.uniform(52, 92)), float(rng.uniform(208, 234))
        a = ink + a * (paper - ink) / 255
        for _ in range(int(rng.integers(0, 3))):                      # dirt on the feeder's glass
            x = int(rng.integers(60, a.shape[1] - 60))
            a[:, x:x + int(rng.integers(1, 3))] -= float(rng.uniform(14, 40))
        blotch = cv2.resize(noise(rng, (24, 18), 5), a.shape[::-1], interpolation=cv2.INTER_CUBIC)
        a = np.clip(a + blotch + noise(rng, a.shape, 6), 0, 255).astype(np.uint8)
        a = specks(rng, a, int(rng.integers(60, 160)), ink)
        out.append(jpeg(a, 42))
    return bundle(out, 200)


def fax_pages(pdf, rng):
    """One bit at 200 dpi: ragged edges, specks, dropped and slipped scan lines, on some a sender's line."""
    headed = rng.random() < .6
    pages = rasterise(pdf, 200)
    for number, image in enumerate(pages, 1):
        a = grey(image).astype(np.float32)
        a = turn(a, float(rng.uniform(-.8, .8)), 255)
        a = cv2.GaussianBlur(a, (0, 0), .7) + noise(rng, a.shape, 17)
        a = np.where(a < float(rng.uniform(138, 168)), 0, 255).astype(np.uint8)
        loose = rng.random(a.shape) < .00022
        a[loose] = 0
        for _ in range(int(rng.integers(3, 8))):                      # lines lost or slipped
            y = int(rng.integers(30, a.shape[0] - 30))
            if rng.random() < .6:
                a[y:y + 1] = 255
            else:
                a[y:y + 2] = np.roll(a[y:y + 2], int(rng.integers(3, 9)), axis=1)
        if rng.random() < .4:
            a[:, int(rng.integers(40, a.shape[1] - 40))] = 0           # a dirty sensor
        if headed:
            cv2.putText(a, f"FAX  000 555 0117        P. {number:02d}/{len(pages):02d}", (90, 34), cv2.FONT_HERSHEY_SIMPLEX, .62, 0, 1, cv2.LINE_8)
        yield Image.fromarray(a).convert("1", dither=Image.Dither.NONE)


def fax(pdf, rng):
    out = []
    for image in fax_pages(pdf, rng):
        data = io.BytesIO()
        image.save(data, "PNG")
        out.append(data.getvalue())
    return bundle(out, 200)                                            # img2pdf stores 1-bit images as CCITT G4


def fax_tiff(pdf, rng):
    pages, data = list(fax_pages(pdf, rng)), io.BytesIO()
    pages[0].save(data, "TIFF", compression="group4", save_all=True, append_images=pages[1:], dpi=(200, 200))
    return data.getvalue()


def good_png(pdf, rng):
    """The first page of a clean 200-dpi scan in sixteen greys."""
    a = next(good_pages(pdf, rng, 200))
    a = (np.round(cv2.medianBlur(a, 3) * .25 + a * .75) / 17).round().astype(np.uint8) * 17
    a[a >= 221] = 238
    ok, data = cv2.imencode(".png", a, [cv2.IMWRITE_PNG_COMPRESSION, 9])
    assert ok
    return data.tobytes()


def photo(pdf, rng):
    """A sheet on a table, taken with a phone: perspective, curl, lamp, shadow, blur."""
    pages = rasterise(pdf, 220)
    assert len(pages) == 1, "a photo shows one page"
    sheet = pages[0].astype(np.float32)
    h, w = sheet.shape[:2]
    height = int(rng.integers(2500, 2800))
    width = int(height * .75)
    # the table
    base = np.array([[60, 88, 120], [92, 96, 98], [46, 60, 78], [128, 134, 138]][int(rng.integers(4))], np.float32)
    grain = cv2.resize(noise(rng, (8, 160), 11), (width, height), interpolation=cv2.INTER_CUBIC) + cv2.resize(noise(rng, (60, 45), 4), (width, height))
    table = base[None, None] + grain[..., None]
    # curl: rows are pushed sideways and along a little
    yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
    bend, phase = float(rng.uniform(2, 7)), float(rng.uniform(0, 3))
    sheet = cv2.remap(sheet, xx + bend * np.sin(yy / h * 3.1 + phase), yy + bend * np.sin(xx / w * 3.1 + phase), cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    scale = min(width * .92 / w, height * .94 / h)
    half_w, half_h, cx, cy = w * scale / 2, h * scale / 2, width / 2, height / 2
    jitter = lambda: (float(rng.uniform(-.028, .028)) * width, float(rng.uniform(-.02, .02)) * height)
    angle = np.deg2rad(float(rng.uniform(-2.2, 2.2)))
    corners = []
    for sx, sy in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        x, y = sx * half_w, sy * half_h
        jx, jy = jitter()
        x, y = cx + x * np.cos(angle) - y * np.sin(angle) + jx, cy + x * np.sin(angle) + y * np.cos(angle) + jy
        corners.append([min(max(x, 12), width - 12), min(max(y, 12), height - 12)])
    matrix = cv2.getPerspectiveTransform(np.float32([[0, 0], [w, 0], [w, h], [0, h]]), np.float32(corners))
    inside = cv2.warpPerspective(np.full((h, w), 255, np.float32), matrix, (width, height))[..., None] / 255
    paper = cv2.warpPerspective(sheet, matrix, (width, height), flags=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    drop = cv2.GaussianBlur(np.roll(inside[..., 0], (14, 10), (0, 1)), (0, 0), 16)[..., None]
    scene = table * (1 - .45 * drop * (1 - inside)) * (1 - inside) + (18 + paper * .9) * inside
    # light: a slope across the frame, and the shadow of a hand or the phone
    gy, gx = np.mgrid[0:height, 0:width].astype(np.float32)
    direction = float(rng.uniform(0, 6.28))
    slope = (np.cos(direction) * (gx / width - .5) + np.sin(direction) * (gy / height - .5))
    light = 1 - float(rng.uniform(.18, .34)) * (slope + .5)
    sx, sy = float(rng.choice([.05, .95])) * width, float(rng.uniform(.2, .9)) * height
    blob = np.exp(-(((gx - sx) / (width * .42)) ** 2 + ((gy - sy) / (height * .26)) ** 2))
    light *= 1 - float(rng.uniform(.15, .36)) * blob
    tint = np.array([float(rng.uniform(.84, .97)), .965, 1.0], np.float32)
    scene = scene * light[..., None] * tint
    scene = cv2.GaussianBlur(scene, (0, 0), float(rng.uniform(.75, 1.15)))
    scene += noise(rng, scene.shape[:2], 2.6)[..., None]
    return jpeg(np.clip(scene, 0, 255).astype(np.uint8), 72)


FILES = {"good": ("good.pdf", good), "poor": ("poor.pdf", poor), "fax": ("fax.pdf", fax), "photo": ("photo.jpg", photo),
         "png": ("good.png", good_png), "tiff": ("fax.tiff", fax_tiff)}
