"""The Export page: features of a layer become edits, and these a labelled data set."""
