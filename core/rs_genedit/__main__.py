"""``python -m rs_genedit``: the command line, for where there is no console script (the plugin's engine)."""

from rs_genedit.app.cli import run

if __name__ == "__main__":
    run()
