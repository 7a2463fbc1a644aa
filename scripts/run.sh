#!/usr/bin/env bash
# Opens the window. Without a display it writes the example's Word files into ./out instead and says where they are.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
    exec .venv/bin/songphuong "$@"
fi
echo "Không có màn hình đồ họa: xuất tệp Word của ví dụ vào thư mục out." >&2
echo "No graphical display: writing the example's Word files into the folder out." >&2
exec .venv/bin/songphuong export resources/examples/viresa-kespa.mou --output out
