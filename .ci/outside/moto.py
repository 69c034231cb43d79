"""The deploy engine drives moto's server: create, update, no change, failure, delete.

Usage: moto.py PROGRAM MOTO_SERVER, where PROGRAM is an example whose resource types moto has.
"""

import json
import os
import socket
import subprocess
import sys
import time

from checks import check, done

PROGRAM, MOTO = sys.argv[1:3]


def program(*arguments, **environment):
    """The program with JSON lines; its exit status and what it told."""
    ran = subprocess.run(
        [PROGRAM, "--json", "--yes", *arguments], capture_output=True, text=True, timeout=300, env={**os.environ, **environment}
    )
    told = [json.loads(line) for line in (ran.stdout + ran.stderr).splitlines() if line.startswith("{")]
    return ran.returncode, told, ran.stdout + ran.stderr


def of_kind(told, kind):
    return [line["value"] if "value" in line else line for line in told if line["kind"] == kind]


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_for(port):
    for _ in range(150):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.2)
    sys.exit("FAILED: moto doesn't listen")


def main():
    port = free_port()
    server = subprocess.Popen([MOTO, "-H", "127.0.0.1", "-p", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(port)
        os.environ.update(
            AWS_ENDPOINT_URL=f"http://127.0.0.1:{port}", AWS_ACCESS_KEY_ID="local", AWS_SECRET_ACCESS_KEY="local",
            AWS_REGION="us-east-1", AWS_EC2_METADATA_DISABLED="true",
        )
        code, told, text = program("deploy")
        check(f"create\n{text if code else ''}", code == 0 and of_kind(told, "deployed")[0]["outcome"] == "created")
        code, told, text = program("status")
        stack = of_kind(told, "stack")[0]
        check("status reads it back", code == 0 and stack["status"] == "CREATE_COMPLETE" and len(stack["resources"]) > 10)
        code, told, text = program("deploy")
        check(f"no change\n{text if code else ''}", code == 0 and of_kind(told, "plan")[0]["empty"])
        code, told, text = program("deploy", RETENTION="60")
        check(f"update\n{text if code else ''}", code == 0 and of_kind(told, "deployed")[0]["outcome"] == "updated")
        code, told, text = program("destroy")
        check(f"delete\n{text if code else ''}", code == 0)
        code, told, text = program("status")
        check("nothing is left", code == 3 and of_kind(told, "error")[0]["code"] == "no-stack")
        code, told, text = program("deploy", BROKEN="1")
        check(f"a failure is an error with its cause\n{text if not code else ''}", code == 3 and of_kind(told, "error"))
    finally:
        server.terminate()
        server.wait()
    done()


main()
