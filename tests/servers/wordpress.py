"""A real WordPress with MariaDB, PHP and nginx in a temporary folder, on loopback only."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.servers import processes
from tests.servers.wordpress_api import Account, Api
from tests.servers.wordpress_packages import SOURCE, fpm_binary, install_missing
from tests.servers.wordpress_seed import Seeded, seed

FILES = Path(__file__).parent / "wordpress"
ZONE = "Europe/Berlin"  # in UTC, the traps of site-local time would not show


class WordPress:
    """The running server. Accounts: admin, mod (editor), writer (author), contrib, reader (subscriber)."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.port = processes.free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.version = ""
        self.accounts: dict[str, Account] = {}
        self.seeded = Seeded()
        self._web: list[subprocess.Popen[bytes]] = []
        self._database: subprocess.Popen[bytes] | None = None
        self._as_root = os.geteuid() == 0

    # --- what tests use -------------------------------------------------------------------------------------

    def api(self, login: str) -> Api:
        """A client for the same API, to compare with and to play another moderator."""
        return Api(self.url, self.accounts[login])

    def sql(self, statement: str, database: str = "wordpress") -> str:
        """Rows of the database, for what the API cannot arrange."""
        return self._command("mariadb", *self._socket, "-uroot", "-N", "-e", statement, database)

    def let_time_pass(self) -> None:
        """What a visit does on a normal site: posts that are due are published."""
        with urlopen(f"{self.url}/wp-cron.php?doing_wp_cron", timeout=30) as answer:
            answer.read()

    def reset(self) -> None:
        """Puts the database back as it was after seeding."""
        self.pause_database()
        shutil.rmtree(self.root / "db")
        shutil.copytree(self.root / "seeded", self.root / "db")
        self.resume_database()

    def resume_database(self) -> None:
        """Starts the database and waits until it answers."""
        options = [
            "--skip-networking",
            "--skip-log-bin",
            "--performance-schema=OFF",
            "--character-set-server=utf8mb4",
        ]
        sizes = [
            "--innodb-buffer-pool-size=64M",
            "--innodb-log-file-size=16M",
            "--innodb-flush-log-at-trx-commit=0",
        ]
        log = self.root / "database.log"
        command = ["mariadbd", *self._storage, f"--socket={self.root}/db.sock", *options, *sizes]
        self._database = processes.start(log, *command)
        processes.wait_until(self._database_answers, self._database, log)

    def pause_database(self) -> None:
        """Stops the database; the web server goes on without it."""
        if self._database is not None:
            processes.end(self._database)
            self._database = None

    # --- its life -------------------------------------------------------------------------------------------

    def build(self) -> None:
        """Copies WordPress, makes a database, installs, seeds and keeps a snapshot of the database."""
        self._copy_files()
        self._create_database()
        self._install()
        self._start_web()
        self.seeded = seed(self.api("admin"))
        self.pause_database()
        shutil.copytree(self.root / "db", self.root / "seeded")
        self.resume_database()

    def stop(self) -> None:
        """Ends every process that was started here, by its id."""
        while self._web:
            processes.end(self._web.pop())
        self.pause_database()

    def _copy_files(self) -> None:
        source = Path(os.environ.get("CM_WORDPRESS_SOURCE", SOURCE))
        shutil.copytree(source, self.root / "www")  # follows Debian's links into other packages
        shutil.rmtree(self.root / "www/wp-content/plugins/akismet", ignore_errors=True)
        for folder in ("www/wp-content/mu-plugins", "www/wp-content/uploads", "nginx", "temporary"):
            (self.root / folder).mkdir(parents=True, exist_ok=True)
        self._write("no-mail.php", "www/wp-content/mu-plugins/no-mail.php")
        self._write("wp-config.php", "www/wp-config.php")
        self._write("nginx.conf", "nginx.conf", user="user root;")
        self._write("fpm.conf", "fpm.conf", user="user = root\ngroup = root")

    def _write(self, template: str, target: str, user: str = "") -> None:
        text = (FILES / template).read_text()
        places = {
            "ROOT": self.root,
            "PORT": self.port,
            "URL": self.url,
            "USER": user if self._as_root else "",
        }
        for name, value in places.items():
            text = text.replace(f"@{name}@", str(value))
        (self.root / target).write_text(text)

    def _create_database(self) -> None:
        options = [
            "--skip-test-db",
            "--force",
            "--skip-name-resolve",
            "--auth-root-authentication-method=normal",
        ]
        self._command("mariadb-install-db", *self._storage, *options)
        self.resume_database()
        self.sql("CREATE DATABASE wordpress CHARACTER SET utf8mb4", database="mysql")

    def _install(self) -> None:
        script = [str(FILES / "install.php"), str(self.root), f"127.0.0.1:{self.port}", ZONE]
        facts = json.loads(
            self._command("php", "-d", "display_errors=stderr", "-d", "error_reporting=0", *script)
        )
        self.version = facts["version"]
        self.accounts = {login: Account(**account) for login, account in facts["accounts"].items()}

    def _database_answers(self) -> bool:
        ping = ["mariadb-admin", *self._socket, "-uroot", "ping"]
        return subprocess.run(ping, capture_output=True).returncode == 0

    def _start_web(self) -> None:
        log = self.root / "web.log"
        php = [str(fpm_binary()), *(["--allow-to-run-as-root"] if self._as_root else [])]
        self._web.append(processes.start(log, *php, "--nodaemonize", "--fpm-config", f"{self.root}/fpm.conf"))
        nginx = ["nginx", "-e", f"{self.root}/nginx.log", "-c", f"{self.root}/nginx.conf"]
        self._web.append(processes.start(log, *nginx))
        processes.wait_until(self._web_answers, self._web[-1], log)

    def _web_answers(self) -> bool:
        try:
            with urlopen(f"{self.url}/wp-json/", timeout=30) as answer:
                return bool(answer.status == 200)
        except (URLError, OSError):
            return False

    @property
    def _socket(self) -> list[str]:
        return ["--no-defaults", f"--socket={self.root}/db.sock"]

    @property
    def _storage(self) -> list[str]:
        user = ["--user=root"] if self._as_root else []
        # a server that starts empties its folder for temporary tables: in a shared one, others crash
        return ["--no-defaults", *user, f"--datadir={self.root}/db", f"--tmpdir={self.root}/temporary"]

    def _command(self, *command: str) -> str:
        environment = os.environ | {"PATH": processes.SYSTEM_PATH, "TMPDIR": str(self.root)}
        done = subprocess.run(command, capture_output=True, text=True, env=environment)
        if done.returncode:
            raise RuntimeError(f"{command[0]} failed: {(done.stderr or done.stdout)[-2000:]}")
        return done.stdout


@pytest.fixture(scope="session")
def wordpress_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WordPress]:
    """One WordPress for all tests. On Linux it must start; elsewhere the tests are left out."""
    if sys.platform != "linux":
        pytest.skip("the test WordPress is built from Debian's packages, so these tests run on Linux only")
    install_missing()
    server = WordPress(tmp_path_factory.mktemp("wordpress"))
    try:
        server.build()
        yield server
    finally:
        server.stop()
        shutil.rmtree(server.root)  # 300 MB that pytest would keep for three runs


@pytest.fixture(scope="module")
def wordpress(wordpress_server: WordPress) -> WordPress:
    """The WordPress with its database as it was after seeding."""
    wordpress_server.reset()
    return wordpress_server
