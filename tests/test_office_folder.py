"""Which folder is the office's: the environment, then the settings, then none."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from songphuong.errors import UnusableInputError
from songphuong.office_folder import named_folder, office_folder, office_to_layer, settings_file, settings_for
from songphuong.sentences import say_error


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's user keeps settings; the folder is there."""
    for variable in ("XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "cấu hình"))
    settings_file().parent.mkdir(parents=True)
    return settings_file()


def refusal() -> UnusableInputError:
    with pytest.raises(UnusableInputError) as caught:
        office_folder()
    assert say_error("vi", caught.value) and say_error("en", caught.value)
    return caught.value


def it_uses_none_where_none_is_named() -> None:
    told: list[UnusableInputError] = []
    assert named_folder() is None and office_to_layer(told.append) is None and told == []
    assert refusal().code == "office-not-named"


@pytest.mark.parametrize("name", ["Thư viện", 'with "quotes" and \\', "line\nend\x7f", "tab\t"])
def it_remembers_a_folder_of_any_name(settings: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    settings.write_bytes(settings_for(tmp_path / name))
    assert office_folder() == tmp_path / name


def it_lets_the_environment_come_first(settings: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.write_bytes(settings_for(tmp_path / "other"))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SONGPHUONG_LIBRARY", "here")
    assert office_folder() == tmp_path / "here"
    monkeypatch.setenv("SONGPHUONG_LIBRARY", " ")
    assert named_folder() == tmp_path / "other"


def it_tells_of_a_folder_that_has_gone_and_goes_on(settings: Path, tmp_path: Path) -> None:
    settings.write_bytes(settings_for(tmp_path / "gone"))
    told: list[UnusableInputError] = []
    assert office_to_layer(told.append) is None
    assert [(error.code, error.file) for error in told] == [("office-folder-missing", tmp_path / "gone")]
    assert refusal().code == "office-folder-missing"


@pytest.mark.parametrize(
    "content", [b"folder = 1\n", b'folder = "relative"\n', b"<<<", b"\xff", b"", b'other = "/x"\n']
)
def it_tells_of_settings_that_cannot_be_read(settings: Path, content: bytes) -> None:
    settings.write_bytes(content)
    error = refusal()
    assert (error.code, error.file) == ("office-settings-broken", settings)


@pytest.mark.parametrize("content", [b"folder = " + b"[" * 8000, b"x" * 8193, b".".join([b"a"] * 60_000) + b" = 1"])
def it_tells_of_settings_that_we_never_wrote(settings: Path, content: bytes) -> None:
    """The last of them would take hours and all memory to read."""
    settings.parent.mkdir(exist_ok=True)
    settings.write_bytes(content)
    assert refusal().code == "office-settings-broken"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes there")
def it_waits_at_no_pipe(settings: Path) -> None:
    settings.parent.mkdir(exist_ok=True)
    os.mkfifo(settings)
    assert refusal().code == "office-settings-broken"


@pytest.mark.parametrize("name", ["~nobody-of-this-name/x", "/" + "x" * 5000, "x/" * 3000, "/x\ny"])
def it_takes_a_name_that_can_be_no_folder_for_one_that_is_not_there(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SONGPHUONG_LIBRARY", name)
    assert refusal().code == "office-folder-missing"


def it_remembers_no_name_longer_than_it_would_read() -> None:
    with pytest.raises(UnusableInputError) as caught:
        settings_for(Path("/" + "x" * 8192))
    assert caught.value.code == "office-folder-unfit"


def it_tells_of_settings_that_are_a_folder(settings: Path) -> None:
    settings.mkdir()
    assert refusal().code == "office-settings-broken"


@pytest.mark.skipif(sys.platform == "win32", reason="a name there is always text")
def it_refuses_a_name_that_is_no_text() -> None:
    with pytest.raises(UnusableInputError) as caught:
        settings_for(Path("/x\udcff"))
    assert caught.value.code == "office-folder-unfit"


def it_keeps_settings_at_home_where_the_system_names_no_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    for platform, folder in (("linux", ".config"), ("win32", "AppData/Roaming")):
        monkeypatch.setattr("songphuong.office_folder.sys.platform", platform)
        for value in ("", "relative"):
            monkeypatch.setenv("XDG_CONFIG_HOME", value)
            monkeypatch.setenv("APPDATA", value)
            assert settings_file() == tmp_path / folder / "songphuong" / "library.toml"
