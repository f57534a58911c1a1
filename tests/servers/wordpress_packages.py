"""Debian's packages for a WordPress that nothing outside of the tests uses."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

SOURCE = Path("/usr/share/wordpress")

_SERVERS = (
    *("php", "php-fpm", "php-cli", "php-mysql", "php-gd", "php-xml", "php-mbstring", "php-curl"),
    *("nginx-light", "mariadb-server-core", "mariadb-client"),
)
_WORDPRESS = ("wordpress", "wordpress-theme-twentytwentythree")


def fpm_binary() -> Path | None:
    """PHP's FastCGI server, whose name holds its version."""
    return max(Path("/usr/sbin").glob("php-fpm*"), default=None)


def install_missing() -> None:
    """Installs what is missing with apt, as root or through sudo, and says so. Raises `RuntimeError`."""
    missing = _missing(Path(os.environ.get("CM_WORDPRESS_SOURCE", SOURCE)))
    if not missing:
        return
    if shutil.which("apt-get") is None:
        raise RuntimeError(
            f"WordPress tests need {', '.join(missing)}; install them (there is no apt-get here)"
        )
    print(f"WordPress tests: installing {', '.join(missing)} with apt", file=sys.stderr, flush=True)
    _apt("update")
    # in this order: WordPress alone would draw in Apache as its web server
    _apt("install", *_SERVERS)
    if not os.environ.get("CM_WORDPRESS_SOURCE"):
        _apt("install", *_WORDPRESS)


def _missing(source: Path) -> list[str]:
    programs = ["nginx", "mariadbd", "mariadb", "mariadb-install-db", "php"]
    missing = [name for name in programs if shutil.which(name, path=_path()) is None]
    missing += [] if fpm_binary() else ["php-fpm"]
    return missing + ([] if (source / "wp-settings.php").is_file() else [f"WordPress in {source}"])


def _path() -> str:
    return f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"


def _apt(command: str, *packages: str) -> None:
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    settings = ["env", "DEBIAN_FRONTEND=noninteractive", "RUNLEVEL=1"]  # installed, not started as a service
    options = ["-y", "-q", "-o", "DPkg::Lock::Timeout=300", "--no-install-recommends"]
    done = subprocess.run(
        [*prefix, *settings, "apt-get", *options, command, *packages], capture_output=True, text=True
    )
    if done.returncode:
        raise RuntimeError(f"apt-get {command} failed: {(done.stderr or done.stdout)[-2000:]}")
