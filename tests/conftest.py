"""What several rooms' tests share: the stand-in of Microsoft 365, over https with its own certificate; a browser."""

import os
import shutil
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, async_playwright

from emulator import certificate
from emulator.certificate import Certificate
from tests import stand_in as local
from tests.stand_in import StandIn

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="session")
def local_certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return certificate.make(tmp_path_factory.mktemp("certificate"))


@pytest.fixture
async def stand_in(local_certificate: Certificate) -> AsyncIterator[StandIn]:
    async with local.run(local_certificate) as running:
        yield running


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    found = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
    if found is None and os.environ.get("REQUIRE_ALL") == "1":
        pytest.fail("no Chromium is installed")
    if found is None:
        pytest.skip("no Chromium is installed")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=found, args=QUIET)
        yield browser
        await browser.close()
