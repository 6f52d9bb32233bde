"""Objects cut out of a scene to be laid elsewhere: their matte, their cast shadow, how they are turned."""
