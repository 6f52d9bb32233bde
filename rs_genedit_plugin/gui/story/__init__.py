"""The Story page: what happens, whence it comes, the storyboard, the frames."""
