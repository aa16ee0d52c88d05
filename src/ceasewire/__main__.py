"""`python -m ceasewire` is `ceasewire`."""

from ceasewire.faces.cli import main

if __name__ == "__main__":
    main()
