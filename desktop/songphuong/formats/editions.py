"""Names of editions. A language's code names the edition in that language alone."""

from __future__ import annotations

from typing import Final

BILINGUAL: Final = "bilingual"  # languages side by side: in Word the first two, in the preview all of them
