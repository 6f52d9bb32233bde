<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BoardSection</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Add a frame after this one</source>
        <translation>Ein Bild nach diesem einfügen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Animation as MP4 too</source>
        <translation>Animation auch als MP4</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Beside the GIF a film, where the engine was installed with what makes one</source>
        <translation>Neben dem GIF ein Film, wenn die Engine mit dem dafür Nötigen installiert wurde</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Give this frame pictures of its own: another seed, for this frame alone</source>
        <translation>Diesem Bild eigene Pixel geben: ein anderer Startwert, nur für dieses Bild</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Load a storyboard</source>
        <translation>Storyboard laden</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Load a storyboard (.json)</source>
        <translation>Ein Storyboard laden (.json)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Make an earlier story again</source>
        <translation>Eine frühere Zeitreihe noch einmal machen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Make an earlier story again, from its collection.json</source>
        <translation>Eine frühere Zeitreihe noch einmal machen, aus ihrer collection.json</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Make the frames anew that edits of the storyboard change; the others stand</source>
        <translation>Die Bilder neu erzeugen, die sich durch Änderungen am Storyboard ändern; die anderen bleiben</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Open the {kind}</source>
        <translation>{kind} öffnen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Play the frames on the map</source>
        <translation>Die Bilder auf der Karte abspielen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>STAC Collection (*.json)</source>
        <translation>STAC-Collection (*.json)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Save the storyboard</source>
        <translation>Storyboard speichern</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Save the storyboard as a file</source>
        <translation>Das Storyboard als Datei speichern</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Save the {kind} as…</source>
        <translation>{kind} speichern unter…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Storyboard</source>
        <translation>Storyboard</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Storyboard (*.json)</source>
        <translation>Storyboard (*.json)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Take this frame out</source>
        <translation>Dieses Bild herausnehmen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>The animation: open it, or save it elsewhere</source>
        <translation>Die Animation: öffnen oder anderswo speichern</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>The plan appears here, a row for each frame. Edit it as you like, then run it.</source>
        <translation>Hier erscheint der Plan, eine Zeile für jedes Bild. Ändern Sie ihn nach Belieben und starten Sie ihn dann.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>The storyboard was not saved: {why}</source>
        <translation>Das Storyboard wurde nicht gespeichert: {why}</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/consent.py"/>
        <source>Do not open</source>
        <translation>Nicht öffnen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/consent.py"/>
        <source>Do not use</source>
        <translation>Nicht verwenden</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/consent.py"/>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/consent.py"/>
        <source>Results are to go to this folder, which you have not used before:</source>
        <translation>Ergebnisse sollen in diesen Ordner kommen, den Sie bisher nicht verwendet haben:</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/consent.py"/>
        <source>This leads to another computer, which will see that you open it:</source>
        <translation>Das führt zu einem anderen Rechner, der sieht, dass Sie es öffnen:</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/consent.py"/>
        <source>Use this folder</source>
        <translation>Diesen Ordner verwenden</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/consent.py"/>
        <source>{place} was not used: nobody agreed to it.</source>
        <translation>{place} wurde nicht verwendet: Niemand hat zugestimmt.</translation>
    </message>
</context>
<context>
    <name>CopyTab</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>1 place</source>
        <translation>1 Stelle</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Click the places on the map</source>
        <translation>Die Stellen auf der Karte anklicken</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Draw the object's outline as a polygon</source>
        <translation>Umriss des Objekts als Polygon zeichnen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Draw the object's outline as a rectangle</source>
        <translation>Umriss des Objekts als Rechteck zeichnen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Draw the object's outline freehand</source>
        <translation>Umriss des Objekts freihändig zeichnen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Draw the outline of the object first.</source>
        <translation>Zeichnen Sie zuerst den Umriss des Objekts.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Forget the object</source>
        <translation>Objekt vergessen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Forget the places</source>
        <translation>Stellen vergessen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>No object yet</source>
        <translation>Noch kein Objekt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>No places yet</source>
        <translation>Noch keine Stellen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Outline one object, then click where its copies go.</source>
        <translation>Ein Objekt umreißen, dann anklicken, wohin die Kopien kommen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Pick the object: click a polygon on the map</source>
        <translation>Objekt wählen: ein Polygon auf der Karte anklicken</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Take the last place back</source>
        <translation>Letzte Stelle zurücknehmen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>{count} places</source>
        <translation>{count} Stellen</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/documents.py"/>
        <source>it does not exist</source>
        <translation>sie existiert nicht</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/documents.py"/>
        <source>it is larger than {size} MB</source>
        <translation>sie ist größer als {size} MB</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/documents.py"/>
        <source>it is nested too deeply</source>
        <translation>sie ist zu tief verschachtelt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/documents.py"/>
        <source>it is not JSON</source>
        <translation>sie ist kein JSON</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/documents.py"/>
        <source>it is not a JSON object</source>
        <translation>sie ist kein JSON-Objekt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/documents.py"/>
        <source>it is not an ordinary file</source>
        <translation>sie ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/documents.py"/>
        <source>it is not text in UTF-8</source>
        <translation>sie ist kein Text in UTF-8</translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/sizes.py"/>
        <source>A part lies outside the raster: what is inside is edited.</source>
        <translation>Ein Teil liegt außerhalb des Rasters: Bearbeitet wird, was innerhalb liegt.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/missing.py"/>
        <source>All places lie outside the raster: click inside it.</source>
        <translation>Alle Stellen liegen außerhalb des Rasters: Klicken Sie hinein.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/draft.py"/>
        <source>Choose a raster layer.</source>
        <translation>Wählen Sie einen Rasterlayer.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/missing.py"/>
        <source>Choose the bands of all three colours, or leave all at “auto”.</source>
        <translation>Wählen Sie die Kanäle aller drei Farben, oder lassen Sie alle auf „auto“.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/missing.py"/>
        <source>Click the places to copy it to.</source>
        <translation>Klicken Sie die Stellen an, an die es kopiert wird.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/missing.py"/>
        <source>Draw the exemplar: a place that looks as the region should.</source>
        <translation>Zeichnen Sie das Muster: eine Stelle, die so aussieht, wie der Bereich aussehen soll.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/missing.py"/>
        <source>Draw the outline of the object to copy.</source>
        <translation>Zeichnen Sie den Umriss des Objekts, das kopiert wird.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/missing.py"/>
        <source>Draw where it happens.</source>
        <translation>Zeichnen Sie, wo es geschieht.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/missing.py"/>
        <source>Draw where to edit.</source>
        <translation>Zeichnen Sie, wo bearbeitet wird.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/missing.py"/>
        <source>Say in words what should be there.</source>
        <translation>Sagen Sie in Worten, was dort sein soll.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/sizes.py"/>
        <source>The exemplar has {count} px, too few to show a texture: draw it larger.</source>
        <translation>Das Muster hat {count} px, zu wenige für eine Textur: Zeichnen Sie es größer.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/sizes.py"/>
        <source>The exemplar is small ({count} px): what it shows will be repeated.</source>
        <translation>Das Muster ist klein ({count} px): Was es zeigt, wird sich wiederholen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/missing.py"/>
        <source>The exemplar lies outside its raster: draw it again.</source>
        <translation>Das Muster liegt außerhalb seines Rasters: Zeichnen Sie es neu.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/sizes.py"/>
        <source>The regions cover the whole raster: leave something around to fill them from.</source>
        <translation>Die Regionen bedecken das ganze Raster: Lassen Sie etwas stehen, aus dem sie gefüllt werden.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/sizes.py"/>
        <source>The regions hold no pixel of the raster: draw them larger.</source>
        <translation>Die Regionen enthalten kein Pixel des Rasters: Zeichnen Sie sie größer.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/missing.py"/>
        <source>The regions lie outside the raster: draw them on it.</source>
        <translation>Die Bereiche liegen außerhalb des Rasters: Zeichnen Sie sie darauf.</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>About {download} to download, {disk} on disk</source>
        <translation>Etwa {download} herunterzuladen, {disk} auf der Platte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>An installation was interrupted; install again.</source>
        <translation>Eine Installation wurde unterbrochen; installieren Sie noch einmal.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>CPU, {cores} cores</source>
        <translation>CPU, {cores} Kerne</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>Nothing to download, about {disk} on disk</source>
        <translation>Nichts herunterzuladen, etwa {disk} auf der Platte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>The Python that the engine was built on is gone; install the engine again.</source>
        <translation>Das Python, auf dem die Engine aufbaut, ist weg; installieren Sie die Engine noch einmal.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>The engine is installed.</source>
        <translation>Die Engine ist installiert.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>The engine is not installed yet.</source>
        <translation>Die Engine ist noch nicht installiert.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>The engine's packages have changed with this version; update it.</source>
        <translation>Die Pakete der Engine haben sich mit dieser Version geändert; aktualisieren Sie sie.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>The folder holds other files than the engine; choose another.</source>
        <translation>Der Ordner enthält andere Dateien als die Engine; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>{number} GB</source>
        <translation>{number} GB</translation>
    </message>
</context>
<context>
    <name>EngineBar</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/engine_bar.py"/>
        <source>Engine at rest</source>
        <translation>Engine ruht</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/engine_bar.py"/>
        <source>Engine not installed yet</source>
        <translation>Engine noch nicht installiert</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/engine_bar.py"/>
        <source>Engine ready</source>
        <translation>Engine bereit</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/engine_bar.py"/>
        <source>Engine starts…</source>
        <translation>Engine startet …</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/engine_bar.py"/>
        <source>Engine stops…</source>
        <translation>Engine endet …</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/engine_bar.py"/>
        <source>Engine: install, check, remove</source>
        <translation>Engine: installieren, prüfen, entfernen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/engine_bar.py"/>
        <source>Help: the guide, with pictures</source>
        <translation>Hilfe: die Anleitung mit Bildern</translation>
    </message>
</context>
<context>
    <name>EngineModel</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>Removing the engine</source>
        <translation>Die Engine wird entfernt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>The engine is installed and works.</source>
        <translation>Die Engine ist installiert und arbeitet.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>The engine is not installed yet: open its page in the dock and install it.</source>
        <translation>Die Engine ist noch nicht installiert: Öffnen Sie ihre Seite im Bedienfeld und installieren Sie sie.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>The engine was removed.</source>
        <translation>Die Engine wurde entfernt.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>The engine works.</source>
        <translation>Die Engine arbeitet.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>Trying the engine</source>
        <translation>Die Engine wird geprüft</translation>
    </message>
</context>
<context>
    <name>EngineWords</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>Nothing can be written in {folder} ({why}): choose another folder.</source>
        <translation>In {folder} kann nichts geschrieben werden ({why}): Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>Nothing can be written in {folder} ({why}): free some room, then continue the job.</source>
        <translation>In {folder} kann nichts geschrieben werden ({why}): Schaffen Sie Platz und setzen Sie dann den Auftrag fort.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>Nothing changed, so no file was written: ask for something else, raise the strength, or choose another region.</source>
        <translation>Nichts hat sich geändert, darum wurde keine Datei geschrieben: Verlangen Sie etwas anderes, erhöhen Sie die Stärke oder wählen Sie eine andere Region.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>The disk is full: free some room, or choose another folder.</source>
        <translation>Der Datenträger ist voll: Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>The folder {folder} does not exist: make it, or choose another.</source>
        <translation>Den Ordner {folder} gibt es nicht: Legen Sie ihn an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>The interrupted job is of another request, or the raster has changed since: do it over from its beginning.</source>
        <translation>Der unterbrochene Auftrag ist ein anderer, oder das Raster hat sich seither geändert: Beginnen Sie ihn von vorn.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>The raster has {count} bands and does not say which are red, green and blue: choose them under RGB bands, as words need them.</source>
        <translation>Das Raster hat {count} Kanäle und sagt nicht, welche rot, grün und blau sind: Wählen Sie sie unter RGB-Kanäle, denn Worte brauchen sie.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>The raster holds no data: there is nothing to edit.</source>
        <translation>Das Raster enthält keine Daten: Es gibt nichts zu bearbeiten.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>The result needs about {need} MB, and {folder} has {free} MB free: free some room, choose another folder, or under How the edited part and a VRT as the format.</source>
        <translation>Das Ergebnis braucht etwa {need} MB, und in {folder} sind {free} MB frei: Schaffen Sie Platz, wählen Sie einen anderen Ordner oder unter Wie als Format den bearbeiteten Teil mit VRT.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>There is no band {band}: the raster has bands 1 to {count}.</source>
        <translation>Einen Kanal {band} gibt es nicht: Das Raster hat die Kanäle 1 bis {count}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>the exemplar</source>
        <translation>das Muster</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>the object</source>
        <translation>das Objekt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>the region</source>
        <translation>die Region</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>{file} cannot be written ({why}): is it open in another program?</source>
        <translation>{file} kann nicht geschrieben werden ({why}): Ist die Datei in einem anderen Programm offen?</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>{file} exists already: choose another name.</source>
        <translation>{file} gibt es schon: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>{prompt} asks for {wanted} and denies {denied}, which is part of it: say only what should be there.</source>
        <translation>{prompt} verlangt {wanted} und verneint {denied}, was dazu gehört: Sagen Sie nur, was da sein soll.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>{prompt} asks to take something away, and words only say what should come: draw a region around it and choose Remove.</source>
        <translation>{prompt} will etwas wegnehmen, und Worte sagen nur, was kommen soll: Zeichnen Sie eine Region darum und wählen Sie Entfernen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>{prompt} only says what should not be there ({what}): say what should be there instead (bare soil, a meadow), or choose Remove.</source>
        <translation>{prompt} sagt nur, was nicht da sein soll ({what}): Sagen Sie, was statt dessen da sein soll (bare soil, a meadow), oder wählen Sie Entfernen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>{what} has no area: draw it around the pixels that are meant.</source>
        <translation>{what} hat keine Fläche: Zeichnen Sie um die gemeinten Pixel herum.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>{what} has only {height} × {width} pixels: draw it at least {least} × {side} pixels large.</source>
        <translation>{what} hat nur {height} × {width} Pixel: Zeichnen Sie mindestens {least} × {side} Pixel.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>{what} holds {count} pixels with data, too few for a texture: draw it at least {least} × {side} pixels large where the raster has data.</source>
        <translation>{what} enthält {count} Pixel mit Daten, zu wenige für eine Textur: Zeichnen Sie mindestens {least} × {side} Pixel, wo das Raster Daten hat.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>{what} is too large to use: draw it smaller.</source>
        <translation>{what} ist zu groß: Zeichnen Sie kleiner.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>{what} lies outside the raster: draw inside.</source>
        <translation>{what} liegt außerhalb des Rasters: Zeichnen Sie innerhalb.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>{what} lies where the raster has no data: choose a place that has pixels.</source>
        <translation>{what} liegt, wo das Raster keine Daten hat: Wählen Sie einen Ort mit Pixeln.</translation>
    </message>
</context>
<context>
    <name>ExemplarTab</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>&amp;From</source>
        <translation>&amp;Aus</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Draw a place that looks as the region should: water, forest, a roof.</source>
        <translation>Eine Stelle zeichnen, die so aussieht, wie der Bereich aussehen soll: Wasser, Wald, ein Dach.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Draw the exemplar as a polygon</source>
        <translation>Muster als Polygon zeichnen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Draw the exemplar as a rectangle</source>
        <translation>Muster als Rechteck zeichnen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Draw the exemplar freehand</source>
        <translation>Muster freihändig zeichnen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Forget the exemplar</source>
        <translation>Muster vergessen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>No exemplar yet</source>
        <translation>Noch kein Muster</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Pick the exemplar: click a polygon on the map</source>
        <translation>Muster wählen: ein Polygon auf der Karte anklicken</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Raster of the exemplar</source>
        <translation>Raster des Musters</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>The edited raster</source>
        <translation>Das bearbeitete Raster</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>The raster the exemplar is taken from; its pixels are brought to the same size.</source>
        <translation>Das Raster, aus dem das Muster stammt; seine Pixel werden auf dieselbe Größe gebracht.</translation>
    </message>
</context>
<context>
    <name>ExpertWords</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>&amp;Make it all the same</source>
        <translation>&amp;Trotzdem ausführen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>As published (with SinDDM)</source>
        <translation>Wie veröffentlicht (mit SinDDM)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>Blue band</source>
        <translation>Blauer Kanal</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>Green band</source>
        <translation>Grüner Kanal</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>Natural change of colours</source>
        <translation>Natürliche Änderung der Farben</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>R&amp;GB bands</source>
        <translation>RG&amp;B-Kanäle</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>R&amp;ule</source>
        <translation>Re&amp;gel</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>Red band</source>
        <translation>Roter Kanal</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>What the gradient may change. The published rule is for comparison: choose SinDDM as the method.</source>
        <translation>Was der Gradient ändern darf. Die veröffentlichte Regel dient dem Vergleich: Wählen Sie SinDDM als Methode.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>Which bands are red, green and blue. Left at “auto”, the raster says; where it does not, you are asked.</source>
        <translation>Welche Kanäle rot, grün und blau sind. Bei „auto“ sagt es das Raster; wo nicht, werden Sie gefragt.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>Words that do not suit the raster (size of its pixels, its bands, nothing there to act on) are refused. This makes them all the same; the result carries a warning.</source>
        <translation>Worte, die nicht zum Raster passen (Größe der Pixel, Kanäle, nichts, worauf sie wirken), werden abgelehnt. Hiermit werden sie trotzdem ausgeführt; das Ergebnis trägt eine Warnung.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>auto</source>
        <translation>auto</translation>
    </message>
</context>
<context>
    <name>ExtentSaver</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/save_extent.py"/>
        <source>GeoTIFF (*.tif)</source>
        <translation>GeoTIFF (*.tif)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/save_extent.py"/>
        <source>Save map extent as GeoTIFF</source>
        <translation>Kartenausdehnung als GeoTIFF speichern</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/save_extent.py"/>
        <source>Saved would be {facts}: zoom in for finer pixels.</source>
        <translation>Gespeichert würden {facts}: für feinere Pixel hineinzoomen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/save_extent.py"/>
        <source>The map extent could not be saved. {reason}</source>
        <translation>Die Kartenausdehnung konnte nicht gespeichert werden. {reason}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/save_extent.py"/>
        <source>The map extent has no place in the layer's CRS: zoom to the layer.</source>
        <translation>Die Kartenausdehnung hat keinen Ort im KBS des Layers: Zoomen Sie auf den Layer.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/save_extent.py"/>
        <source>The map extent is too large to save at once: zoom in.</source>
        <translation>Die Kartenausdehnung ist zu groß, um sie auf einmal zu speichern: Zoomen Sie hinein.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/save_extent.py"/>
        <source>The map shows nothing of this layer: zoom to it.</source>
        <translation>Die Karte zeigt nichts von diesem Layer: Zoomen Sie darauf.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/save_extent.py"/>
        <source>The saved file cannot be read: the layer gave no picture.</source>
        <translation>Die gespeicherte Datei ist nicht lesbar: Der Layer lieferte kein Bild.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/save_extent.py"/>
        <source>This layer cannot be saved as a file.</source>
        <translation>Dieser Layer kann nicht als Datei gespeichert werden.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/save_extent.py"/>
        <source>{columns} × {rows} px of {size}</source>
        <translation>{columns} × {rows} px zu {size}</translation>
    </message>
</context>
<context>
    <name>FrontSection</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>&amp;Comes from</source>
        <translation>&amp;Kommt von</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>&amp;Heights</source>
        <translation>&amp;Höhen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>0 is calm, 1 a storm</source>
        <translation>0 ist Windstille, 1 Sturm</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>A river, a road, a coast: it grows outward from there</source>
        <translation>Ein Fluss, eine Straße, eine Küste: es wächst von dort nach außen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>C&amp;osts</source>
        <translation>K&amp;osten</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Choose a raster layer…</source>
        <translation>Rasterlayer wählen…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Choose a vector layer…</source>
        <translation>Vektorlayer wählen…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Click the points on the map</source>
        <translation>Die Punkte auf der Karte anklicken</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Each polygon joins at its date</source>
        <translation>Jedes Polygon kommt an seinem Datum dazu</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Everywhere the same</source>
        <translation>Überall gleich</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Field of &amp;dates</source>
        <translation>&amp;Datumsfeld</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Forget the points</source>
        <translation>Die Punkte verwerfen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>From the region's own shape</source>
        <translation>Aus der Form des Bereichs</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>From the water in sight too</source>
        <translation>Auch vom sichtbaren Wasser aus</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>From where it began, with the wind</source>
        <translation>Vom Ausgangspunkt, mit dem Wind</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Heights in metres, in any CRS and resolution (DEM)</source>
        <translation>Höhen in Metern, in beliebigem KBS und beliebiger Auflösung (DGM)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Hi&amp;ghest</source>
        <translation>Hö&amp;chster</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>How it spreads</source>
        <translation>Ausbreitung</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Lo&amp;west</source>
        <translation>&amp;Niedrigster</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Metres of the water where the change begins</source>
        <translation>Wasserstand in Metern, bei dem die Veränderung beginnt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Metres of the water where the change is whole</source>
        <translation>Wasserstand in Metern, bei dem die Veränderung vollständig ist</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>No points yet</source>
        <translation>Noch keine Punkte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Out&amp;ward from</source>
        <translation>Ausgehend &amp;von</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Outward from lines or polygons</source>
        <translation>Von Linien oder Polygonen nach außen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Over heights: water, a slide</source>
        <translation>Über Höhen: Wasser, Rutschung</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Points: {count}</source>
        <translation>Punkte: {count}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Pol&amp;ygons</source>
        <translation>Pol&amp;ygone</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Polygons with a date each</source>
        <translation>Polygone, jedes mit Datum</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Show footprin&amp;ts</source>
        <translation>&amp;Umrisse zeigen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Show on the map how far the change has come at each date, before a frame is drawn</source>
        <translation>Auf der Karte zeigen, wie weit die Veränderung an jedem Datum ist, bevor ein Bild gezeichnet wird</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Take the last point back</source>
        <translation>Den letzten Punkt zurücknehmen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>The field that holds the dates; empty: the only one that does</source>
        <translation>Das Feld mit den Daten; leer: das einzige, das welche enthält</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>W&amp;ind to</source>
        <translation>W&amp;ind nach</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Water rises from the open water beside the region as well</source>
        <translation>Wasser steigt auch vom offenen Wasser neben dem Bereich aus</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>What a step costs at each place, in any CRS and resolution: 2 is half as fast as 1. Nothing passes where there is no data, or a cost of 0 or less.</source>
        <translation>Was ein Schritt an jeder Stelle kostet, in beliebigem KBS und beliebiger Auflösung: 2 ist halb so schnell wie 1. Wo keine Daten sind oder die Kosten 0 oder kleiner, kommt nichts durch.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Where the wind blows to, clockwise from north: 90 is to the east</source>
        <translation>Wohin der Wind weht, im Uhrzeigersinn von Norden: 90 ist nach Osten</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Win&amp;d</source>
        <translation>Windst&amp;ärke</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>as the heights say</source>
        <translation>laut Höhen</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/gallery.py"/>
        <source>An object at other places</source>
        <translation>Ein Objekt an anderen Orten</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/gallery.py"/>
        <source>As if it had never been there</source>
        <translation>Als wäre es nie da gewesen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/gallery.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/gallery.py"/>
        <source>Exemplar</source>
        <translation>Muster</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/gallery.py"/>
        <source>Nothing fits. Describe it in your own words under Text.</source>
        <translation>Nichts passt. Beschreiben Sie es unter Text mit eigenen Worten.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/gallery.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/gallery.py"/>
        <source>Search the gallery</source>
        <translation>Die Galerie durchsuchen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/gallery.py"/>
        <source>Search: flood, forest, boat…</source>
        <translation>Suchen: Flut, Wald, Boot …</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/gallery.py"/>
        <source>Texture of another place</source>
        <translation>Textur eines anderen Ortes</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/gallery.py"/>
        <source>What can be made</source>
        <translation>Was gemacht werden kann</translation>
    </message>
</context>
<context>
    <name>GenEditDock</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/dock.py"/>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/dock.py"/>
        <source>About {time}, {size}; the result goes to {folder}</source>
        <translation>Etwa {time}, {size}; das Ergebnis kommt nach {folder}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/dock.py"/>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/dock.py"/>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/dock.py"/>
        <source>How many variants to make, each with a seed of its own</source>
        <translation>Wie viele Varianten entstehen, jede mit eigenem Startwert</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/dock.py"/>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/dock.py"/>
        <source>Jobs ({count})</source>
        <translation>Aufträge ({count})</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/dock.py"/>
        <source>Number of variants</source>
        <translation>Zahl der Varianten</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/dock.py"/>
        <source>Put this edit into the queue (Ctrl+Return)</source>
        <translation>Diese Bearbeitung in die Warteschlange stellen (Strg+Eingabe)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/dock.py"/>
        <source>RS GenEdit</source>
        <translation>RS GenEdit</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/dock.py"/>
        <source>Story</source>
        <translation>Zeitreihe</translation>
    </message>
</context>
<context>
    <name>GenEditPlugin</name>
    <message>
        <location filename="../../rs_genedit_plugin/plugin.py"/>
        <source>Edit a place of a raster: exemplar, copy, remove, text</source>
        <translation>Eine Stelle eines Rasters bearbeiten: Muster, Kopieren, Entfernen, Text</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/plugin.py"/>
        <source>Generative editing</source>
        <translation>Generatives Bearbeiten</translation>
    </message>
</context>
<context>
    <name>Guides</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/guides.py"/>
        <source>Built-in guide</source>
        <translation>Eingebauter Encoder</translation>
    </message>
</context>
<context>
    <name>HintStrip</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/hints.py"/>
        <source>Do not show this hint again</source>
        <translation>Diesen Hinweis nicht mehr zeigen</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/hints.py"/>
        <source>Click a picture under What: it says what shall be there.</source>
        <translation>Klicken Sie unter Was auf ein Bild: Es sagt, was da sein soll.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/hints.py"/>
        <source>Draw the place on the map. A new drawing replaces the one before; with Shift it is added.</source>
        <translation>Zeichnen Sie den Ort auf der Karte. Eine neue Zeichnung ersetzt die vorige; mit Umschalt kommt sie hinzu.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/hints.py"/>
        <source>Run makes a new raster and shows it as a layer above. Your own file is never changed.</source>
        <translation>Ausführen erzeugt ein neues Raster und zeigt es als Layer darüber. Ihre eigene Datei wird nie geändert.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/history.py"/>
        <source>History files that cannot be read and are left as they are: {count} ({first}).</source>
        <translation>Verlaufsdateien, die nicht gelesen werden können und bleiben, wie sie sind: {count} ({first}).</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/history.py"/>
        <source>Only the first {count} results of this project are listed.</source>
        <translation>Nur die ersten {count} Ergebnisse dieses Projekts sind aufgeführt.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/entries.py"/>
        <source>The history file {file} is left as it is: {why}.</source>
        <translation>Die Verlaufsdatei {file} bleibt, wie sie ist: {why}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/entries.py"/>
        <source>it is a link</source>
        <translation>sie ist eine Verknüpfung</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/entries.py"/>
        <source>it is not a history file</source>
        <translation>sie ist keine Verlaufsdatei</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/entries.py"/>
        <source>it is of another result</source>
        <translation>sie gehört zu einem anderen Ergebnis</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/entries.py"/>
        <source>{folder} is not the folder of a history: nothing is written there.</source>
        <translation>{folder} ist kein Verlaufsordner: Dort wird nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Add the change mask and the changed places as layers</source>
        <translation>Änderungsmaske und geänderte Stellen als Layer hinzufügen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Compare with the source: drag the line on the map</source>
        <translation>Mit der Quelle vergleichen: die Linie auf der Karte ziehen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Copy the request as JSON</source>
        <translation>Anfrage als JSON kopieren</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Delete the files of discarded results…</source>
        <translation>Dateien verworfener Ergebnisse löschen…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Discard: take its layer off the map; files stay</source>
        <translation>Verwerfen: den Layer von der Karte nehmen; Dateien bleiben</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Discarded</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>List 1 earlier edit of this raster</source>
        <translation>1 frühere Bearbeitung dieses Rasters auflisten</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>List {count} earlier edits of this raster</source>
        <translation>{count} frühere Bearbeitungen dieses Rasters auflisten</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Load a request</source>
        <translation>Anfrage laden</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Load the request of an earlier result (the raster, or its .json Item)</source>
        <translation>Anfrage eines früheren Ergebnisses laden (das Raster oder sein .json-Item)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Nothing fits the search.</source>
        <translation>Nichts passt zur Suche.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Result, Item or history file (*.tif *.vrt *.json)</source>
        <translation>Ergebnis, Item oder Verlaufsdatei (*.tif *.vrt *.json)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Results of this project appear here, with everything needed to make them again.</source>
        <translation>Die Ergebnisse dieses Projekts erscheinen hier, mit allem, was nötig ist, um sie erneut zu machen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Run again with the same seed</source>
        <translation>Mit demselben Startwert noch einmal ausführen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Run with a new seed</source>
        <translation>Mit neuem Startwert ausführen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Search the history</source>
        <translation>Den Verlauf durchsuchen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Show on the map</source>
        <translation>Auf der Karte zeigen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Take its settings over to the Edit page</source>
        <translation>Einstellungen auf die Seite „Bearbeiten“ übernehmen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Take off the list; files stay</source>
        <translation>Von der Liste nehmen; Dateien bleiben</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>The request is on the clipboard.</source>
        <translation>Die Anfrage ist in der Zwischenablage.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Undecided</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Which results to list</source>
        <translation>Welche Ergebnisse aufgelistet werden</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Words of the title, the file name, the prompt, or the seed</source>
        <translation>Wörter aus Titel, Dateiname oder Beschreibung, oder der Startwert</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>discarded</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>file is gone</source>
        <translation>Datei ist weg</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>on another computer</source>
        <translation>auf einem anderen Rechner</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>seed {seed}</source>
        <translation>Startwert {seed}</translation>
    </message>
</context>
<context>
    <name>JobQueue</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/jobs.py"/>
        <source>Engine starts</source>
        <translation>Engine startet</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/jobs.py"/>
        <source>QGIS ended before this job was done. Resume continues where it stopped.</source>
        <translation>QGIS endete, bevor dieser Auftrag fertig war. „Fortsetzen“ macht dort weiter, wo er aufhörte.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/jobs.py"/>
        <source>QGIS ended before this job was done. Resume starts it again from the beginning.</source>
        <translation>QGIS endete, bevor dieser Auftrag fertig war. „Fortsetzen“ beginnt ihn von vorn.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/jobs.py"/>
        <source>Starting the engine</source>
        <translation>Die Engine wird gestartet</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Checking</source>
        <translation>Prüft</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Done in {time}</source>
        <translation>Fertig in {time}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Drawing the animation</source>
        <translation>Zeichnet die Animation</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Drawing “{prompt}”</source>
        <translation>Zeichnet „{prompt}“</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Failed: {why}</source>
        <translation>Fehlgeschlagen: {why}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Frame {number} of {count}</source>
        <translation>Bild {number} von {count}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Looking for what fits the words</source>
        <translation>Sucht, was zu den Worten passt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>On hold</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Planning</source>
        <translation>Plant</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Planning where it happens</source>
        <translation>Plant, wo es geschieht</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Reading the words</source>
        <translation>Liest die Worte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Sampling</source>
        <translation>Rechnet</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Stops…</source>
        <translation>Endet …</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Taking up finished work</source>
        <translation>Nimmt Fertiges auf</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Training</source>
        <translation>Trainiert</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Waits, {count} before it</source>
        <translation>Wartet, {count} davor</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Writing</source>
        <translation>Schreibt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Writing the change mask</source>
        <translation>Schreibt die Änderungsmaske</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>scale {scale} of {scales}</source>
        <translation>Stufe {scale} von {scales}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>with notes</source>
        <translation>mit Hinweisen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Cancel this job</source>
        <translation>Diesen Auftrag abbrechen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Continue this job where it stopped</source>
        <translation>Diesen Auftrag dort fortsetzen, wo er aufhörte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Do this job over from its beginning</source>
        <translation>Diesen Auftrag von vorn beginnen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Hold</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Hold the queue: nothing new starts</source>
        <translation>Die Warteschlange anhalten: Nichts Neues beginnt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>No jobs yet. Draw a region, say what should be there, and press Run.</source>
        <translation>Noch keine Aufträge. Zeichnen Sie einen Bereich, sagen Sie, was dort sein soll, und drücken Sie „Ausführen“.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Open the result's folder</source>
        <translation>Ordner des Ergebnisses öffnen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Pause this job; it can go on later</source>
        <translation>Diesen Auftrag pausieren; er kann später weitergehen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Take off the list; files stay</source>
        <translation>Von der Liste nehmen; Dateien bleiben</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>The queue is on hold; press Hold again to let it go.</source>
        <translation>Die Warteschlange ist angehalten; „Anhalten“ noch einmal drücken lässt sie weitergehen.</translation>
    </message>
</context>
<context>
    <name>LanguageDialog</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/language_dialog.py"/>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/language_dialog.py"/>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/language_dialog.py"/>
        <source>Address of an OpenAI-compatible service. If empty, no model is asked.</source>
        <translation>Adresse eines OpenAI-kompatiblen Dienstes. Ist sie leer, wird kein Modell gefragt.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/language_dialog.py"/>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/language_dialog.py"/>
        <source>Language model for paraphrases</source>
        <translation>Sprachmodell für Umschreibungen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/language_dialog.py"/>
        <source>The key: the password of a “Basic” authentication entry in QGIS's encrypted store</source>
        <translation>Der Schlüssel: das Passwort eines Eintrags „Basic“ in der verschlüsselten Ablage von QGIS</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/language_dialog.py"/>
        <source>The model's name at that address</source>
        <translation>Name des Modells an dieser Adresse</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/language_dialog.py"/>
        <source>The words of a prompt are sent to this address when you ask for paraphrases, and nothing else: no picture, no place. What comes back is shown for you to edit.</source>
        <translation>An diese Adresse gehen die Worte einer Beschreibung, wenn Sie nach Umschreibungen fragen, und sonst nichts: kein Bild, kein Ort. Was zurückkommt, wird gezeigt und kann bearbeitet werden.</translation>
    </message>
</context>
<context>
    <name>MaterialRow</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/material_row.py"/>
        <source>&amp;Material</source>
        <translation>&amp;Material</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/material_row.py"/>
        <source>A texture saved before, brought to this raster's pixel size, colours and bands.</source>
        <translation>Eine früher gespeicherte Textur, an Pixelgröße, Farben und Kanäle dieses Rasters angepasst.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/material_row.py"/>
        <source>Material of the library</source>
        <translation>Material der Bibliothek</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/material_row.py"/>
        <source>Name of the material:</source>
        <translation>Name des Materials:</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/material_row.py"/>
        <source>None: what is drawn</source>
        <translation>Keines: das Gezeichnete</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/material_row.py"/>
        <source>Save as material</source>
        <translation>Als Material speichern</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/material_row.py"/>
        <source>Save the drawn exemplar as a material</source>
        <translation>Das gezeichnete Muster als Material speichern</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/material_row.py"/>
        <source>The material is in the library.</source>
        <translation>Das Material ist in der Bibliothek.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/message_bar.py"/>
        <source>There is a message for you.</source>
        <translation>Es gibt eine Meldung für Sie.</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Copies of an object</source>
        <translation>Kopien eines Objekts</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Edit</source>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Exemplar</source>
        <translation>Muster</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Feather</source>
        <translation>Weiche Kante</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Kept away from</source>
        <translation>Ferngehalten von</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Parts of this raster were generated by software and do not show what was there. Not for measurement, evidence or navigation.</source>
        <translation>Teile dieses Rasters wurden von Software erzeugt und zeigen nicht, was dort war. Nicht für Messung, Beweis oder Navigation.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Prompt</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Raster of the exemplar</source>
        <translation>Raster des Musters</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Removal</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>STAC Item</source>
        <translation>STAC-Item</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Synthetic raster</source>
        <translation>Synthetisches Raster</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Texture of an exemplar</source>
        <translation>Textur eines Musters</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/opening.py"/>
        <source>{name} is no GeoTIFF and is not opened.</source>
        <translation>{name} ist kein GeoTIFF und wird nicht geöffnet.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/opening.py"/>
        <source>{name} is of a kind ({kind}) that is not opened: export it as a GeoTIFF.</source>
        <translation>{name} hat ein Format ({kind}), das nicht geöffnet wird: Exportieren Sie die Datei als GeoTIFF.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/opening.py"/>
        <source>{name} is of a kind ({kind}) that is not opened: save it as a GeoPackage.</source>
        <translation>{name} hat ein Format ({kind}), das nicht geöffnet wird: Speichern Sie die Datei als GeoPackage.</translation>
    </message>
</context>
<context>
    <name>OptionsSection</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>&amp;Feather</source>
        <translation>&amp;Weiche Kante</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>&amp;Method</source>
        <translation>&amp;Verfahren</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>&amp;Quality</source>
        <translation>&amp;Qualität</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>&amp;Seed</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>1 makes the region anew; less keeps more of what is there.</source>
        <translation>1 macht den Bereich neu; weniger behält mehr von dem, was dort ist.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>A latent diffusion model in diffusers' format draws what the frames say: its folder, or its name where the engine has fetched it. Left empty, the small one that comes along shows what the method does.</source>
        <translation>Ein latentes Diffusionsmodell im Format von diffusers zeichnet, was die Bilder sagen: sein Ordner, oder sein Name, wenn die Engine es geladen hat. Leer gelassen, zeigt das kleine mitgelieferte, was das Verfahren tut.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>A layer is light, and the next edit goes on from it; all can be flattened to one GeoTIFF. A GeoTIFF holds the whole raster with this edit alone; the others are quick on huge rasters.</source>
        <translation>Eine Ebene ist klein, und die nächste Bearbeitung baut auf ihr auf; alle lassen sich zu einem GeoTIFF vereinen. Ein GeoTIFF enthält das ganze Raster mit dieser Bearbeitung allein; die übrigen sind bei riesigen Rastern schnell.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Delete preset</source>
        <translation>Vorlage löschen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Draft answers in seconds, to see whether the idea works.</source>
        <translation>Der Entwurf antwortet in Sekunden und zeigt, ob die Idee trägt.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Edited part and a VRT over the source</source>
        <translation>Bearbeiteter Teil und ein VRT über der Quelle</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Fol&amp;der</source>
        <translation>Or&amp;dner</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Folder for results</source>
        <translation>Ordner für Ergebnisse</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Folder of a latent model</source>
        <translation>Ordner eines latenten Modells</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>GeoTIFF of the edited part only</source>
        <translation>GeoTIFF nur des bearbeiteten Teils</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>GeoTIFF, cloud-optimised (COG)</source>
        <translation>GeoTIFF, cloud-optimiert (COG)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>How far around the region old and new are blended.</source>
        <translation>Wie weit um den Bereich herum Alt und Neu ineinander übergehen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>How: {quality}, {feather} px feather</source>
        <translation>Wie: {quality}, weiche Kante {feather} px</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Keep this seed for the next run</source>
        <translation>Diesen Startwert für das nächste Mal behalten</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Latent model</source>
        <translation>Latentes Modell</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Layer that edits build on</source>
        <translation>Ebene, auf der weitere aufbauen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Load preset file</source>
        <translation>Vorlagendatei laden</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Load preset file…</source>
        <translation>Vorlagendatei laden …</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Mod&amp;el</source>
        <translation>Mod&amp;ell</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Name of the preset</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>No presets yet</source>
        <translation>Noch keine Vorlagen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Patches (no training)</source>
        <translation>Patches (ohne Training)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Patches needs no training. SinDDM trains a small network on the scene once, then reuses it.</source>
        <translation>Patches braucht kein Training. SinDDM trainiert einmal ein kleines Netz auf der Szene und verwendet es dann wieder.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Preset (*.json)</source>
        <translation>Vorlage (*.json)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Presets: keep these settings, or take kept ones</source>
        <translation>Vorlagen: diese Einstellungen behalten oder behaltene nehmen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Results are new files here; empty means beside the project or the raster.</source>
        <translation>Ergebnisse sind neue Dateien hier; leer heißt neben dem Projekt oder dem Raster.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Roll another seed</source>
        <translation>Neuen Startwert würfeln</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>S&amp;trength</source>
        <translation>S&amp;tärke</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Save as preset</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Save as preset…</source>
        <translation>Als Vorlage speichern …</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>SinDDM (learns the scene)</source>
        <translation>SinDDM (lernt die Szene)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>The preset was not saved: {why}</source>
        <translation>Die Vorlage wurde nicht gespeichert: {why}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>The same seed gives the same pixels again.</source>
        <translation>Derselbe Startwert ergibt wieder dieselben Pixel.</translation>
    </message>
</context>
<context>
    <name>OutlinePicker</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>There is no polygon at that place.</source>
        <translation>An dieser Stelle ist kein Polygon.</translation>
    </message>
</context>
<context>
    <name>Outputs</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/outputs.py"/>
        <source>The output folder {folder} does not exist: choose another.</source>
        <translation>Den Ausgabeordner {folder} gibt es nicht: Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/outputs.py"/>
        <source>The output folder {folder} is read-only: choose another.</source>
        <translation>Der Ausgabeordner {folder} ist schreibgeschützt: Wählen Sie einen anderen.</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/options.py"/>
        <source>{name} is not a preset of this plugin: choose a file that it saved.</source>
        <translation>{name} ist keine Vorlage dieses Plugins: Wählen Sie eine Datei, die es gespeichert hat.</translation>
    </message>
</context>
<context>
    <name>Processing</name>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>A preset brings words and all that suits them; what is set besides goes before it.</source>
        <translation>Eine Vorlage bringt Worte und alles, was zu ihnen passt; was Sie daneben einstellen, gilt vor ihr.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Animation</source>
        <translation>Animation</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Animation as MP4 too</source>
        <translation>Animation auch als MP4</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>As published</source>
        <translation>Wie veröffentlicht</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>As the scene allows</source>
        <translation>Wie die Szene es erlaubt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Bands are three numbers with commas between, as 4,3,2, not {text}.</source>
        <translation>Kanäle sind drei Zahlen mit Kommas dazwischen, wie 4,3,2, nicht {text}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Bands that are red, green and blue, as 4,3,2 (empty: the raster says)</source>
        <translation>Kanäle, die rot, grün und blau sind, wie 4,3,2 (leer: das Raster sagt es)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>By both</source>
        <translation>Mit beidem</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>By the encoder's gradient</source>
        <translation>Mit dem Gradienten des Encoders</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>By what the scene shows</source>
        <translation>Mit dem, was die Szene zeigt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/verify.py"/>
        <source>Certificates that you trust (PEM)</source>
        <translation>Zertifikate, denen Sie vertrauen (PEM)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>Change mask</source>
        <translation>Änderungsmaske</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>Changed places</source>
        <translation>Geänderte Stellen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Copies an object so that its centre lies on each point.</source>
        <translation>Kopiert ein Objekt so, dass seine Mitte auf jedem Punkt liegt.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Copies what lies inside the outline to every point: the centre of the outline's bounding box comes to lie on the point. The ground around the object stays behind; a shadow that it throws comes along and falls as the sun stands. All copies can be turned, mirrored and scaled.

Outside the copies and their feather every pixel of every band stays as it is. The result is marked as synthetic in its tags and in the STAC Item beside it, from which it can be made again.</source>
        <translation>Kopiert, was innerhalb des Umrisses liegt, auf jeden Punkt: Die Mitte des umschließenden Rechtecks kommt auf dem Punkt zu liegen. Der Boden um das Objekt bleibt zurück; ein Schatten, den es wirft, kommt mit und fällt, wie die Sonne steht. Alle Kopien können gedreht, gespiegelt und skaliert werden.

Außerhalb der Kopien und ihrer weichen Kante bleibt jedes Pixel jedes Kanals, wie es ist. Das Ergebnis ist in seinen Tags und im STAC-Item daneben als synthetisch gekennzeichnet; aus diesem Item kann es noch einmal gemacht werden.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Copy an object to places</source>
        <translation>Ein Objekt an Stellen kopieren</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Dask scheduler of a cluster (tls://host:port; empty: this computer)</source>
        <translation>Dask-Scheduler eines Clusters (tls://host:port; leer: dieser Computer)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Date of the first frame (2024-03-01; empty: as the words say)</source>
        <translation>Datum des ersten Bildes (2024-03-01; leer: wie beschrieben)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Date of the last frame (empty: as the words say)</source>
        <translation>Datum des letzten Bildes (leer: wie beschrieben)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Each polygon becomes what its attributes say: preset, prompt, material or remove, with seed, quality, strength and feather where there are such fields. The edits go to the folder “edits”, one each; from them comes the folder “dataset”: pictures before and after, change masks, classes, damage and a description, in the layouts that other programs load, split by place.

Run it again with the same folder to go on after an interruption: what is done is not done again. With the address of a Dask scheduler a cluster computes that sees the same files.

The pictures after are synthetic, and say so.</source>
        <translation>Jedes Polygon wird, was seine Attribute sagen: preset, prompt, material oder remove, mit seed, quality, strength und feather, wo es solche Felder gibt. Die Bearbeitungen kommen in den Ordner „edits“, je Objekt eine; aus ihnen entsteht der Ordner „dataset“: Bilder vorher und nachher, Änderungsmasken, Klassen, Schäden und eine Beschreibung, in den Formen, die andere Programme laden, nach Orten geteilt.

Starten Sie es mit demselben Ordner noch einmal, um nach einer Unterbrechung weiterzumachen: Fertiges wird nicht noch einmal gemacht. Mit der Adresse eines Dask-Schedulers rechnet ein Cluster, der dieselben Dateien sieht.

Die Bilder nachher sind synthetisch und sagen das auch.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Edit by exemplar</source>
        <translation>Nach Muster bearbeiten</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Edit by words</source>
        <translation>Mit Worten bearbeiten</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>Edited part and a VRT over the source</source>
        <translation>Bearbeiteter Teil und ein VRT über der Quelle</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>Edited raster</source>
        <translation>Bearbeitetes Raster</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Edits</source>
        <translation>Bearbeitungen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Edits every feature as its attributes say, and writes a data set of it.</source>
        <translation>Bearbeitet jedes Objekt, wie seine Attribute es sagen, und schreibt daraus einen Datensatz.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Encoder: builtin, a name from the dock's list, or the path of a checkpoint</source>
        <translation>Encoder: builtin, ein Name aus der Liste im Bedienfeld oder der Pfad eines Checkpoints</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Exemplar</source>
        <translation>Muster</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Export simulated disaster layers</source>
        <translation>Simulierte Katastrophenlayer exportieren</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>Feather in pixels, outwards</source>
        <translation>Weiche Kante in Pixeln, nach außen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Features done</source>
        <translation>Fertige Objekte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Features failed</source>
        <translation>Fehlgeschlagene Objekte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Features whose attributes say what they become</source>
        <translation>Objekte, deren Attribute sagen, was sie werden</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Field of the dates (empty: the only one that has some)</source>
        <translation>Feld der Daten (leer: das einzige, das welche enthält)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Fills a region from what lies around it.</source>
        <translation>Füllt einen Bereich aus dem, was um ihn herum liegt.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Fills the region from what lies around it, as if its content had never been there.

Outside the region and its feather every pixel of every band stays as it is. The result is marked as synthetic in its tags and in the STAC Item beside it, from which it can be made again.</source>
        <translation>Füllt den Bereich aus dem, was um ihn herum liegt, als wäre sein Inhalt nie da gewesen.

Außerhalb des Bereichs und seiner weichen Kante bleibt jedes Pixel jedes Kanals, wie es ist. Das Ergebnis ist in seinen Tags und im STAC-Item daneben als synthetisch gekennzeichnet; aus diesem Item kann es noch einmal gemacht werden.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Fills the region with the texture of the exemplar: water, forest, roofs. The exemplar is a polygon on the same raster or on another one, whose pixels are brought to the same size, or a material of the library by its name.

Outside the region and its feather every pixel of every band stays as it is. The result is marked as synthetic in its tags and in the STAC Item beside it, from which it can be made again.</source>
        <translation>Füllt den Bereich mit der Textur des Musters: Wasser, Wald, Dächer. Das Muster ist ein Polygon auf demselben Raster oder auf einem anderen, dessen Pixel auf dieselbe Größe gebracht werden, oder ein Material der Bibliothek mit seinem Namen.

Außerhalb des Bereichs und seiner weichen Kante bleibt jedes Pixel jedes Kanals, wie es ist. Das Ergebnis ist in seinen Tags und im STAC-Item daneben als synthetisch gekennzeichnet; aus diesem Item kann es noch einmal gemacht werden.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Folder of edits and data set</source>
        <translation>Ordner für Bearbeitungen und Datensatz</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Folder of the story</source>
        <translation>Ordner der Zeitreihe</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Footprints by date</source>
        <translation>Umrisse nach Datum</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>Footprints only</source>
        <translation>Nur die Umrisse</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>GeoTIFF of the edited part only</source>
        <translation>GeoTIFF nur des bearbeiteten Teils</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>GeoTIFF, cloud-optimised (COG)</source>
        <translation>GeoTIFF, cloud-optimiert (COG)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Give an exemplar or the name of a material, one of the two.</source>
        <translation>Ein Muster oder den Namen eines Materials angeben, eines von beiden.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Gives a region the texture of another place.</source>
        <translation>Gibt einem Bereich die Textur einer anderen Stelle.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Go as far as</source>
        <translation>Bis wohin</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Heights that water or a slide follows</source>
        <translation>Höhen, denen Wasser oder eine Rutschung folgt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>Latent model</source>
        <translation>Latentes Modell</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Latent model for that method: its folder, or its name where it was fetched</source>
        <translation>Latentes Modell für diese Methode: sein Ordner, oder sein Name, wenn es geladen wurde</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Let the language model that is set up plan</source>
        <translation>Das eingerichtete Sprachmodell planen lassen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Lines or polygons that it grows outward from</source>
        <translation>Linien oder Polygone, von denen es nach außen wächst</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Make what does not suit the raster all the same, with a warning</source>
        <translation>Was nicht zum Raster passt, trotzdem ausführen, mit einer Warnung</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Makes a folder of frames: each the raster at one date, with its change mask and STAC Item; and for all of them the storyboard, the footprints by date, a STAC Collection and an animation. The first frame is the raster itself.

Say in English what happens, and when: “the reservoir dries up over five years, then fills again”. Or give a storyboard that was planned and edited. The change grows from the region's own shape; or water rises over heights, from the points that it comes from; or it spreads with the wind from where it began.

Outside the region and its feather every pixel of every band stays as it is in all frames. They show what the words say; they are no forecast.</source>
        <translation>Erzeugt einen Ordner von Bildern: jedes das Raster an einem Datum, mit Änderungsmaske und STAC-Item; dazu das Storyboard, die Umrisse nach Datum, eine STAC-Collection und eine Animation. Das erste Bild ist das Raster selbst.

Sagen Sie auf Englisch, was geschieht und wann: “the reservoir dries up over five years, then fills again”. Oder geben Sie ein Storyboard an, das geplant und bearbeitet wurde. Die Veränderung wächst aus der Form des Bereichs; oder Wasser steigt über Höhen, von den Punkten aus, von denen es kommt; oder sie breitet sich mit dem Wind vom Ausgangspunkt aus.

Außerhalb des Bereichs und seiner weichen Kante bleibt jedes Pixel jedes Kanals in allen Bildern, wie es ist. Die Bilder zeigen, was die Worte sagen; sie sind keine Vorhersage.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Material of the library, in place of an exemplar</source>
        <translation>Material der Bibliothek, statt eines Musters</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Metres of the water where the change begins</source>
        <translation>Wasserstand in Metern, bei dem die Veränderung beginnt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Metres of the water where the change is whole</source>
        <translation>Wasserstand in Metern, bei dem die Veränderung vollständig ist</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Mirror the copies, east for west</source>
        <translation>Die Kopien spiegeln, Ost und West vertauscht</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>Natural look</source>
        <translation>Natürliches Aussehen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>No feature could be edited.</source>
        <translation>Kein Objekt konnte bearbeitet werden.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Number of frames (empty: as the words say)</source>
        <translation>Anzahl der Bilder (leer: wie beschrieben)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Other ways to say it (with ; between; empty: made by the engine)</source>
        <translation>Andere Arten, es zu sagen (mit ; dazwischen; leer: von der Engine)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Outline of the object</source>
        <translation>Umriss des Objekts</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>Patches (no training)</source>
        <translation>Patches (ohne Training)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Places to copy to</source>
        <translation>Stellen, an die kopiert wird</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Points that water or a slide comes from</source>
        <translation>Punkte, von denen Wasser oder eine Rutschung kommt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Points where it begins and spreads from</source>
        <translation>Punkte, wo es beginnt und sich ausbreitet</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Polygons that join, each at its date</source>
        <translation>Polygone, die jeweils an ihrem Datum dazukommen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Preset: flood, burn scar, your own</source>
        <translation>Vorlage: Flut, Brandfläche, eigene</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Processes side by side</source>
        <translation>Prozesse nebeneinander</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Raster of the exemplar (the edited one when empty)</source>
        <translation>Raster des Musters (leer: das bearbeitete)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Raster to begin with</source>
        <translation>Raster zu Beginn</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>Raster to edit</source>
        <translation>Zu bearbeitendes Raster</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/verify.py"/>
        <source>Raster to look into</source>
        <translation>Zu prüfendes Raster</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/verify.py"/>
        <source>Reads the marks of origin of a raster, its signature, and the STAC Item beside it, and holds its pixels against that Item, offline. The answer tells an untouched file from one that was saved again, cropped, changed or stripped of its marks, and says where.</source>
        <translation>Liest die Herkunftsangaben eines Rasters, seine Signatur und das STAC-Item daneben, und vergleicht seine Pixel mit diesem Item, ohne Netz. Die Antwort unterscheidet eine unberührte Datei von einer, die neu gespeichert, zugeschnitten, verändert oder ihrer Angaben beraubt wurde, und sagt, wo.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Region in which it happens</source>
        <translation>Bereich, in dem es geschieht</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Region to change</source>
        <translation>Zu ändernder Bereich</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Region to empty</source>
        <translation>Zu leerender Bereich</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Region to fill</source>
        <translation>Zu füllender Bereich</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Remove what is in a region</source>
        <translation>Entfernen, was in einem Bereich ist</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Rule of the gradient (paper: as published, with SinDDM)</source>
        <translation>Regel des Gradienten (paper: wie veröffentlicht, mit SinDDM)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>STAC Collection</source>
        <translation>STAC-Collection</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>STAC Item</source>
        <translation>STAC-Item</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Say what the region should show, or take a preset.</source>
        <translation>Sagen Sie, was die Region zeigen soll, oder nehmen Sie eine Vorlage.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/verify.py"/>
        <source>Says whether a raster is synthetic, and still as it was written.</source>
        <translation>Sagt, ob ein Raster synthetisch ist und noch so, wie es geschrieben wurde.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>Seed (same seed, same pixels)</source>
        <translation>Startwert (gleicher Wert, gleiche Pixel)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Side of the data set's pictures in pixels</source>
        <translation>Seite der Bilder des Datensatzes in Pixeln</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>SinDDM (learns the scene)</source>
        <translation>SinDDM (lernt die Szene)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Size of the copies (1: as it is)</source>
        <translation>Größe der Kopien (1: wie sie ist)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Steering</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Story: one place over time</source>
        <translation>Zeitreihe: ein Ort im Lauf der Zeit</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Storyboard</source>
        <translation>Storyboard</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Storyboard instead of the sentence</source>
        <translation>Storyboard anstelle des Satzes</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>Storyboard only</source>
        <translation>Nur das Storyboard</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>Strength (1: made anew)</source>
        <translation>Stärke (1: neu gemacht)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>The costs must be a raster file: export the layer first.</source>
        <translation>Die Kosten müssen eine Rasterdatei sein: Exportieren Sie die Ebene zuerst.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>The format {format} needs an output whose name ends in {suffix}.</source>
        <translation>Das Format {format} braucht eine Ausgabe, deren Name auf {suffix} endet.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>The heights must be a raster file: export the layer first.</source>
        <translation>Die Höhen müssen eine Rasterdatei sein: exportieren Sie den Layer zuerst.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/verify.py"/>
        <source>The raster must be a file: export the layer first.</source>
        <translation>Das Raster muss eine Datei sein: exportieren Sie den Layer zuerst.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>There is a data set in {folder} already: choose another folder.</source>
        <translation>In {folder} liegt schon ein Datensatz: wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Turn the copies by (degrees clockwise)</source>
        <translation>Die Kopien drehen um (Grad im Uhrzeigersinn)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Turns a region into what a sentence says.</source>
        <translation>Macht aus einem Bereich, was ein Satz sagt.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Turns a sentence into dated frames of a raster.</source>
        <translation>Macht aus einem Satz datierte Bilder eines Rasters.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Turns the region into what the sentence says, out of what the raster itself shows. An image-text encoder judges the pixels; it is part of the engine when it was installed with edits by words. The built-in one knows English words for land cover and what disasters leave.

Outside the region and its feather every pixel of every band stays as it is. The result is marked as synthetic in its tags and in the STAC Item beside it, from which it can be made again.</source>
        <translation>Macht aus dem Bereich, was der Satz sagt, aus dem, was das Raster selbst zeigt. Ein Bild-Text-Encoder beurteilt die Pixel; er gehört zur Engine, wenn sie mit Bearbeitung durch Worte installiert wurde. Der eingebaute kennt englische Worte für Landbedeckung und für das, was Katastrophen hinterlassen.

Außerhalb des Bereichs und seines weichen Rands bleibt jedes Pixel jedes Bands, wie es ist. Das Ergebnis ist in seinen Tags und im STAC Item daneben als synthetisch gekennzeichnet; daraus kann es neu gemacht werden.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/verify.py"/>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Water comes from the open water in sight too</source>
        <translation>Wasser kommt auch vom sichtbaren offenen Wasser</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Weight of the words</source>
        <translation>Gewicht der Worte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>What a step of the spread costs (no data, 0 and less: a barrier)</source>
        <translation>Was ein Schritt der Ausbreitung kostet (keine Daten, 0 und kleiner: ein Hindernis)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>What happens, in a sentence (in English)</source>
        <translation>Was geschieht, in einem Satz (auf Englisch)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/verify.py"/>
        <source>What is known</source>
        <translation>Was bekannt ist</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/verify.py"/>
        <source>What is this file?</source>
        <translation>Was ist diese Datei?</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>What the region should show (empty: as the preset says)</source>
        <translation>Was die Region zeigen soll (leer: wie die Vorlage sagt)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>What to keep away from (several with ; between)</source>
        <translation>Was vermieden wird (mehrere mit ; dazwischen)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Where the wind blows to (degrees clockwise from north)</source>
        <translation>Wohin der Wind weht (Grad im Uhrzeigersinn von Norden)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Wind (0: calm, 1: storm)</source>
        <translation>Wind (0: Stille, 1: Sturm)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>batch,dataset,disaster,training,export</source>
        <translation>Stapel,Datensatz,Katastrophe,Training,Export</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>generative,inpainting,diffusion,synthetic,texture,edit</source>
        <translation>generativ,Inpainting,Diffusion,synthetisch,Textur,bearbeiten</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>story,time,sequence,flood,fire,animation</source>
        <translation>Zeitreihe,Zeit,Folge,Hochwasser,Brand,Animation</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/verify.py"/>
        <source>verify,origin,provenance,signature</source>
        <translation>prüfen,Herkunft,Provenienz,Signatur</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>{count} features could not be edited; results.jsonl says why.</source>
        <translation>{count} Objekte konnten nicht bearbeitet werden; results.jsonl sagt, warum.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>“{what}” cannot be “{given}”: give one of {known}.</source>
        <translation>„{what}“ kann nicht „{given}“ sein: geben Sie eines von {known} an.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/regions.py"/>
        <source>“{what}” holds no point: choose a layer with at least one.</source>
        <translation>„{what}“ enthält keinen Punkt: Wählen Sie einen Layer mit mindestens einem.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/regions.py"/>
        <source>“{what}” holds no polygon: choose a layer with at least one.</source>
        <translation>„{what}“ enthält kein Polygon: Wählen Sie einen Layer mit mindestens einem.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>“{what}” must be a vector file: export the layer first.</source>
        <translation>„{what}“ muss eine Vektordatei sein: exportieren Sie den Layer zuerst.</translation>
    </message>
</context>
<context>
    <name>RemoveTab</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>The regions are filled from what lies around them, as if nothing had ever been there. Draw them a little larger than the object, its shadow included.</source>
        <translation>Die Bereiche werden aus dem gefüllt, was um sie herum liegt, als wäre dort nie etwas gewesen. Zeichnen Sie sie etwas größer als das Objekt samt seinem Schatten.</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/requests.py"/>
        <source>A region is in a CRS that is not known here, {crs}: draw it anew.</source>
        <translation>Ein Bereich hat ein KBS, das hier nicht bekannt ist ({crs}): Zeichnen Sie ihn neu.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/requests.py"/>
        <source>A region lies in {file}: draw it anew or take it from that layer.</source>
        <translation>Ein Bereich liegt in {file}: Zeichnen Sie ihn neu oder übernehmen Sie ihn aus diesem Layer.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/requests.py"/>
        <source>Region</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/again.py"/>
        <source>The request leads to {place}, which was not agreed to.</source>
        <translation>Die Anfrage führt zu {place}; dem wurde nicht zugestimmt.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/requests.py"/>
        <source>The source {path} cannot be read: is it still there?</source>
        <translation>Die Quelle {path} ist nicht lesbar: Ist sie noch da?</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/story_again.py"/>
        <source>{name} cannot be read: {why}.</source>
        <translation>{name} kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/requests.py"/>
        <source>{name} holds no request: choose the .json file beside a result.</source>
        <translation>{name} enthält keine Anfrage: Wählen Sie die .json-Datei neben einem Ergebnis.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/story_again.py"/>
        <source>{name} holds no storyboard that can be read: {why}</source>
        <translation>{name} enthält kein lesbares Storyboard: {why}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/story_again.py"/>
        <source>{name} is not the Collection of a story: choose its collection.json.</source>
        <translation>{name} ist nicht die Collection einer Zeitreihe: Wählen Sie ihre collection.json.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/again.py"/>
        <source>{old} is not there any more: {new} beside the result is used instead.</source>
        <translation>{old} ist nicht mehr da: Stattdessen wird {new} neben dem Ergebnis verwendet.</translation>
    </message>
</context>
<context>
    <name>ResultBar</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>Another</source>
        <translation>Weitere</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>Before/after</source>
        <translation>Vorher/nachher</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>Drag the line on the map between before and after</source>
        <translation>Die Linie auf der Karte zwischen Vorher und Nachher ziehen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>Go on from here</source>
        <translation>Von hier weiter</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>Keep it, and draw the next edit on top of it</source>
        <translation>Behalten und die nächste Bearbeitung darauf zeichnen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>Keep this one; other variants of the run are marked as discarded</source>
        <translation>Diese behalten; andere Varianten des Laufs gelten als verworfen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>Make a further variant with a new seed</source>
        <translation>Eine weitere Variante mit neuem Startwert machen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>Take it back and delete its files</source>
        <translation>Zurücknehmen und seine Dateien löschen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>Variants of this edit</source>
        <translation>Varianten dieser Bearbeitung</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>seed {seed}</source>
        <translation>Startwert {seed}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>{number} · {what} is done</source>
        <translation>{number} · {what} ist fertig</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <location filename="../../rs_genedit_plugin/results/story.py"/>
        <source>Footprints by date</source>
        <translation>Umrisse nach Datum</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/change.py"/>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/change.py"/>
        <source>{title}: mask</source>
        <translation>{title}: Maske</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/change.py"/>
        <source>{title}: polygons</source>
        <translation>{title}: Polygone</translation>
    </message>
</context>
<context>
    <name>RoiList</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/rois.py"/>
        <source>Region {number}</source>
        <translation>Bereich {number}</translation>
    </message>
</context>
<context>
    <name>RoiSection</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>A copy changes only the places it is copied to.</source>
        <translation>Eine Kopie ändert nur die Stellen, an die kopiert wird.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>All but these</source>
        <translation>Alles außer diesen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Change the regions: larger, smaller, inverted</source>
        <translation>Die Regionen ändern: größer, kleiner, umgekehrt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Click pixels that look alike: the region grows from there</source>
        <translation>Ähnliche Pixel anklicken: Die Region wächst von dort</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Cut a hole: draw what to leave out of the regions</source>
        <translation>Ein Loch schneiden: zeichnen, was aus den Bereichen ausgespart wird</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Delete the chosen regions</source>
        <translation>Gewählte Bereiche löschen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Draw a polygon: click corners, right click ends it; with Shift besides the others</source>
        <translation>Ein Polygon zeichnen: Ecken klicken, Rechtsklick beendet es; mit Umschalt zu den anderen hinzu</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Draw a rectangle: two corners, or drag; with Shift besides the others</source>
        <translation>Ein Rechteck zeichnen: zwei Ecken oder ziehen; mit Umschalt zu den anderen hinzu</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Draw freehand: drag around the place; with Shift besides the others</source>
        <translation>Freihändig zeichnen: um den Ort ziehen; mit Umschalt zu den anderen hinzu</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Draw one or more regions on the map, or take them from features.</source>
        <translation>Einen oder mehrere Bereiche auf der Karte zeichnen oder aus Objekten übernehmen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Edit corners: drag one, double-click an edge to add one, Delete takes one away</source>
        <translation>Ecken bearbeiten: ziehen, Doppelklick auf eine Kante fügt eine hinzu, Entf nimmt eine weg</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>How far the pixels may differ from the one that is clicked</source>
        <translation>Wie weit die Pixel vom angeklickten abweichen dürfen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Larger by {count} px</source>
        <translation>Um {count} px größer</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Map extent</source>
        <translation>Kartenausdehnung</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>No polygon layer in the project</source>
        <translation>Kein Polygonlayer im Projekt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Nothing would be left of the regions.</source>
        <translation>Von den Regionen bliebe nichts übrig.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Paint: drag over the place; + and - set the width</source>
        <translation>Malen: über den Ort ziehen; + und - ändern die Breite</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Regions</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Smaller by {count} px</source>
        <translation>Um {count} px kleiner</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Take regions from features, a layer or the map</source>
        <translation>Bereiche aus Objekten, einem Layer oder der Karte übernehmen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>The hole lies outside the regions: nothing was cut.</source>
        <translation>Das Loch liegt außerhalb der Bereiche: Nichts wurde ausgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>The map shows nothing of the raster: zoom to it.</source>
        <translation>Die Karte zeigt nichts vom Raster: Zoomen Sie darauf.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>The regions cover the whole raster: nothing is left.</source>
        <translation>Die Regionen bedecken das ganze Raster: Es bleibt nichts übrig.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>The regions lie outside the raster.</source>
        <translation>Die Bereiche liegen außerhalb des Rasters.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>The regions to edit. Double click zooms to one, Delete removes it.</source>
        <translation>Die Bereiche, die bearbeitet werden. Doppelklick zoomt auf einen, Entf entfernt ihn.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Without holes</source>
        <translation>Ohne Löcher</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Zoom to the chosen regions</source>
        <translation>Auf gewählte Bereiche zoomen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>{layer} has no polygons to take.</source>
        <translation>{layer} hat keine Polygone zum Übernehmen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>{layer}: all features ({count})</source>
        <translation>{layer}: alle Objekte ({count})</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>{layer}: selected features ({count})</source>
        <translation>{layer}: gewählte Objekte ({count})</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/sample.py"/>
        <source>QGIS cannot read {path}.</source>
        <translation>QGIS kann {path} nicht lesen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/sample.py"/>
        <source>Sample scene</source>
        <translation>Beispielszene</translation>
    </message>
</context>
<context>
    <name>Scene</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/scene.py"/>
        <source>1 band</source>
        <translation>1 Kanal</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/scene.py"/>
        <source>Choose a raster layer: the picture to edit.</source>
        <translation>Wählen Sie einen Rasterlayer: das Bild, das bearbeitet wird.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/scene.py"/>
        <source>The region has no place in the layer's CRS: draw it nearer to the layer.</source>
        <translation>Der Bereich hat keinen Ort im KBS des Layers: Zeichnen Sie ihn näher am Layer.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/scene.py"/>
        <source>custom CRS</source>
        <translation>eigenes KBS</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/scene.py"/>
        <source>no CRS (edited in pixels)</source>
        <translation>kein KBS (in Pixeln bearbeitet)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/scene.py"/>
        <source>{count} bands</source>
        <translation>{count} Kanäle</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/scene.py"/>
        <source>“{name}” cannot be read: is its file still there?</source>
        <translation>„{name}“ ist nicht lesbar: Ist die Datei noch da?</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/scene.py"/>
        <source>“{name}” has no bands.</source>
        <translation>„{name}“ hat keine Kanäle.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/scene.py"/>
        <source>“{name}” holds colour numbers, not colours: convert it with Raster ▸ Conversion ▸ PCT to RGB.</source>
        <translation>„{name}“ enthält Farbnummern, keine Farben: Wandeln Sie es mit Raster ▸ Konvertierung ▸ PCT nach RGB um.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/scene.py"/>
        <source>“{name}” is not a file on this computer: save the part to edit as a GeoTIFF first.</source>
        <translation>„{name}“ ist keine Datei auf diesem Rechner: Speichern Sie den Teil, der bearbeitet wird, zuerst als GeoTIFF.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/scene.py"/>
        <source>“{name}” is placed by a camera model (RPC), which QGIS does not show: warp it to a CRS first.</source>
        <translation>„{name}“ ist durch ein Kameramodell (RPC) verortet, das QGIS nicht zeigt: Transformieren Sie es zuerst in ein KBS.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/titles.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/titles.py"/>
        <source>Exemplar</source>
        <translation>Muster</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/session.py"/>
        <source>Jobs from before QGIS ended: {count}. They wait, paused, on the Jobs page.</source>
        <translation>Aufträge aus der Zeit vor dem Ende von QGIS: {count}. Sie warten pausiert auf der Seite „Aufträge“.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/titles.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/titles.py"/>
        <source>Story</source>
        <translation>Zeitreihe</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/titles.py"/>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/requests.py"/>
        <source>The dock shows no turned copies: it would lay them as they stand.</source>
        <translation>Das Bedienfeld zeigt keine gedrehten Kopien: Es würde sie legen, wie das Objekt steht.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/outcomes.py"/>
        <source>The source has changed since the earlier result: {title} is another result.</source>
        <translation>Die Quelle wurde seit dem früheren Ergebnis geändert: {title} ist ein anderes Ergebnis.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/outcomes.py"/>
        <source>{scene} – edits</source>
        <translation>{scene} – Bearbeitungen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/outcomes.py"/>
        <source>{title} failed and can be resumed on the Jobs page: {why}</source>
        <translation>{title} ist fehlgeschlagen und kann auf der Seite „Aufträge“ fortgesetzt werden: {why}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/outcomes.py"/>
        <source>{title} failed: {why}</source>
        <translation>{title} ist fehlgeschlagen: {why}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/stack/arrivals.py"/>
        <source>{title} is done, but QGIS cannot read {path}.</source>
        <translation>{title} ist fertig, aber QGIS kann {path} nicht lesen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/outcomes.py"/>
        <source>{title} is done.</source>
        <translation>{title} ist fertig.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/outcomes.py"/>
        <source>{title} is done: {name}</source>
        <translation>{title} ist fertig: {name}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/outcomes.py"/>
        <source>{title}, from a project that is closed, is done.</source>
        <translation>{title}, aus einem geschlossenen Projekt, ist fertig.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/outcomes.py"/>
        <source>{title}, from a project that is closed, is done: {path}</source>
        <translation>{title}, aus einem geschlossenen Projekt, ist fertig: {path}</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>&amp;Install it into a folder</source>
        <translation>In einen Ordner &amp;installieren</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>&amp;Wheels</source>
        <translation>&amp;Wheels</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>A package index to take torch from, where the usual one lacks the build.</source>
        <translation>Ein Paketindex für torch, wo der übliche diese Fassung nicht hat.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Any folder of its own; spaces and accents are fine.</source>
        <translation>Irgendein eigener Ordner; Leerzeichen und Umlaute stören nicht.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Build on &amp;Python</source>
        <translation>Auf &amp;Python aufbauen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Choose the python program of an environment that has the engine's packages.</source>
        <translation>Wählen Sie das Programm python einer Umgebung, die die Pakete der Engine hat.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Copy &amp;diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Delete the engine in {folder}? Your results stay.</source>
        <translation>Die Engine in {folder} löschen? Ihre Ergebnisse bleiben.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Edits by words (image-text encoder)</source>
        <translation>Bearbeiten mit Worten (Bild-Text-Encoder)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Folder for the engine</source>
        <translation>Ordner für die Engine</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Folder of wheel files</source>
        <translation>Ordner mit Wheel-Dateien</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Jobs run with this Python.</source>
        <translation>Aufträge laufen mit diesem Python.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>NVIDIA GPU (CUDA)</source>
        <translation>NVIDIA-GPU (CUDA)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>P&amp;ython</source>
        <translation>P&amp;ython</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>PyTorch for NVIDIA GPUs ({found}).</source>
        <translation>PyTorch für NVIDIA-GPUs ({found}).</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>PyTorch for the processor ({found}).</source>
        <translation>PyTorch für den Prozessor ({found}).</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>PyTorch for the processor would do here ({less}): name an index that has it under More.</source>
        <translation>PyTorch für den Prozessor würde hier genügen ({less}): Nennen Sie unter Mehr einen Index, der es hat.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Python 3.10 to 3.14 to build on; empty finds one on this computer.</source>
        <translation>Python 3.10 bis 3.14 als Grundlage; leer sucht eines auf diesem Rechner.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Python interpreter</source>
        <translation>Python-Interpreter</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Remove the engine</source>
        <translation>Die Engine entfernen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Repair or update</source>
        <translation>Reparieren oder aktualisieren</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Runs &amp;on</source>
        <translation>Läuft &amp;auf</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Test the engine: device, memory, versions.</source>
        <translation>Die Engine testen: Gerät, Speicher, Versionen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>That program does not exist.</source>
        <translation>Dieses Programm gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>The engine computes the edits on this computer; no picture is sent anywhere. It is installed in its own folder, apart from QGIS's Python, and is removed with that folder.</source>
        <translation>Die Engine rechnet auf diesem Computer; kein Bild wird irgendwohin gesendet. Sie wird in einem eigenen Ordner installiert, getrennt vom Python von QGIS, und mit diesem Ordner entfernt.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>The python program of an environment that has the engine's packages.</source>
        <translation>Das Programm python einer Umgebung, die die Pakete der Engine hat.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>To install without network: a folder that holds the *.whl files.</source>
        <translation>Zum Installieren ohne Netz: ein Ordner mit den *.whl-Dateien.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Use a Python that &amp;has its packages</source>
        <translation>Ein Python verwenden, das ihre Pakete &amp;hat</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Versions, states and the last messages, without secrets, for a report.</source>
        <translation>Versionen, Zustände und die letzten Meldungen, ohne Geheimnisse, für einen Bericht.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>What suits this computer</source>
        <translation>Was zu diesem Computer passt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>What the installer said</source>
        <translation>Was das Installationsprogramm sagte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>an NVIDIA GPU was found</source>
        <translation>eine NVIDIA-GPU wurde gefunden</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>no NVIDIA GPU was found</source>
        <translation>keine NVIDIA-GPU wurde gefunden</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>the usual one</source>
        <translation>der übliche</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>torch from</source>
        <translation>torch von</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>{need}; {free} GB are free there.</source>
        <translation>{need}; dort sind {free} GB frei.</translation>
    </message>
</context>
<context>
    <name>Similar</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/similar.py"/>
        <source>The region goes on beyond what was looked at: click there with Shift.</source>
        <translation>Die Region geht über das Betrachtete hinaus: Klicken Sie dort mit Umschalt.</translation>
    </message>
</context>
<context>
    <name>SourceSection</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>Choose a raster layer…</source>
        <translation>Rasterlayer wählen …</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>Makes a small aerial picture on this computer and opens it.</source>
        <translation>Erzeugt auf diesem Computer ein kleines Luftbild und öffnet es.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>Making the sample scene…</source>
        <translation>Beispielszene wird erzeugt …</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>Raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>Raster layer</source>
        <translation>Rasterlayer</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>Save map extent as GeoTIFF…</source>
        <translation>Kartenausdehnung als GeoTIFF speichern …</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>Saved as {name} ({facts}); it is the raster to edit now.</source>
        <translation>Gespeichert als {name} ({facts}); dieses Raster wird nun bearbeitet.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>Saves what the map shows of this layer as a file, adds it to the project and edits that.</source>
        <translation>Speichert, was die Karte von diesem Layer zeigt, als Datei, fügt sie dem Projekt hinzu und bearbeitet diese.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>Saving…</source>
        <translation>Speichert …</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>Show the raster on the map</source>
        <translation>Das Raster auf der Karte zeigen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>The layer's CRS differs from its file's; the file's coordinates are used.</source>
        <translation>Das KBS des Layers weicht von dem seiner Datei ab; die Koordinaten der Datei gelten.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>The raster to edit. Its file is only read: results are new files.</source>
        <translation>Das Raster, das bearbeitet wird. Seine Datei wird nur gelesen: Ergebnisse sind neue Dateien.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>Try it on the sample scene</source>
        <translation>Auf der Beispielszene ausprobieren</translation>
    </message>
</context>
<context>
    <name>Stack</name>
    <message>
        <location filename="../../rs_genedit_plugin/stack/items.py"/>
        <source>it is not the Item of an edit</source>
        <translation>sie ist kein Item einer Bearbeitung</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/stack/view.py"/>
        <source>{path} cannot be read: is it still there?</source>
        <translation>{path} ist nicht lesbar: Ist die Datei noch da?</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/stack/view.py"/>
        <source>{scene} – edited</source>
        <translation>{scene} – bearbeitet</translation>
    </message>
</context>
<context>
    <name>Stacks</name>
    <message>
        <location filename="../../rs_genedit_plugin/stack/orders.py"/>
        <source>Flattened · {scene}</source>
        <translation>Vereint · {scene}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/stack/stacks.py"/>
        <source>Left as they are: {names}.</source>
        <translation>Unverändert gelassen: {names}.</translation>
    </message>
</context>
<context>
    <name>Stories</name>
    <message>
        <location filename="../../rs_genedit_plugin/stories.py"/>
        <source>The story is still being made: edit it when it is done.</source>
        <translation>Die Zeitreihe wird noch erzeugt: ändern Sie sie, wenn sie fertig ist.</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/story.py"/>
        <source>Choose a vector layer that is a file.</source>
        <translation>Wählen Sie einen Vektorlayer, der eine Datei ist.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/story.py"/>
        <source>Choose the heights: a raster layer that is a file.</source>
        <translation>Wählen Sie die Höhen: einen Rasterlayer, der eine Datei ist.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/story.py"/>
        <source>Click where it begins on the map.</source>
        <translation>Klicken Sie auf der Karte an, wo es beginnt.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/story.py"/>
        <source>Run a story first.</source>
        <translation>Starten Sie zuerst eine Zeitreihe.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/story.py"/>
        <source>Say what happens, in a sentence.</source>
        <translation>Sagen Sie in einem Satz, was geschieht.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/story.py"/>
        <source>The costs must be a raster layer that is a file.</source>
        <translation>Die Kosten müssen eine Rasterebene sein, die eine Datei ist.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/story.py"/>
        <source>The lowest level must lie below the highest.</source>
        <translation>Der niedrigste Stand muss unter dem höchsten liegen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/story.py"/>
        <source>The storyboard does not hold together: {why}</source>
        <translation>Das Storyboard ist nicht stimmig: {why}</translation>
    </message>
</context>
<context>
    <name>StoryDesk</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/desk.py"/>
        <source>QGIS cannot read the footprints: {path}.</source>
        <translation>QGIS kann die Umrisse nicht lesen: {path}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/desk.py"/>
        <source>Save the animation</source>
        <translation>Animation speichern</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/desk.py"/>
        <source>The animation is saved: {path}</source>
        <translation>Die Animation ist gespeichert: {path}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/desk.py"/>
        <source>The animation was not saved: {why}</source>
        <translation>Die Animation wurde nicht gespeichert: {why}</translation>
    </message>
</context>
<context>
    <name>StoryPage</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/page.py"/>
        <source>&amp;Run</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/page.py"/>
        <source>Put this story into the queue (Ctrl+Return)</source>
        <translation>Diese Zeitreihe in die Warteschlange stellen (Strg+Eingabe)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/page.py"/>
        <source>The engine is asked; it answers once it has nothing else to do.</source>
        <translation>Die Engine ist gefragt; sie antwortet, sobald sie nichts anderes zu tun hat.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/page.py"/>
        <source>The story goes to {folder}</source>
        <translation>Die Zeitreihe kommt nach {folder}</translation>
    </message>
</context>
<context>
    <name>StoryboardTable</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>A seed is a whole number from 0 to {most}.</source>
        <translation>Ein Startwert ist eine ganze Zahl von 0 bis {most}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>Give a share from 0 to 1.</source>
        <translation>Geben Sie einen Anteil von 0 bis 1 an.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>Gives this frame pictures of its own; empty: it shares those of the story</source>
        <translation>Gibt diesem Bild eigene Pixel; leer: es teilt die der Zeitreihe</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>How far the change has come: 0 is the scene as it is, 1 the whole region</source>
        <translation>Wie weit die Veränderung ist: 0 die Szene, wie sie ist, 1 der ganze Bereich</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>How much is seen of what is left behind, 0 to 1</source>
        <translation>Wie viel man vom Zurückgelassenen sieht, 0 bis 1</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>Intensity</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>Its share</source>
        <translation>Davon</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>Left behind</source>
        <translation>Zurück bleibt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>Level (m)</source>
        <translation>Stand (m)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>Metres of the water's surface, over heights; it stands for the intensity</source>
        <translation>Höhe des Wasserspiegels in Metern, über Höhen; sie gilt anstelle der Stärke</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>Newly reached</source>
        <translation>Neu erreicht</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>The frame, once it is made</source>
        <translation>Das Bild, sobald es fertig ist</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>What ground shows from which the change has gone again; empty: the scene itself</source>
        <translation>Was Boden zeigt, von dem die Veränderung wieder gewichen ist; leer: die Szene selbst</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>What the changed part shows, in English</source>
        <translation>Was der veränderte Teil zeigt, auf Englisch</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>What the part shows that this frame reached first; empty: as the prompt says</source>
        <translation>Was der Teil zeigt, den dieses Bild als erstes erreicht; leer: wie die Beschreibung</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>When the frame shows the place: 2024-03-01, or with a time</source>
        <translation>Wann das Bild den Ort zeigt: 2024-03-01, auch mit Uhrzeit</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>“{text}” is not a number.</source>
        <translation>„{text}“ ist keine Zahl.</translation>
    </message>
</context>
<context>
    <name>Swipe</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/tools/swipe.py"/>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/tools/swipe.py"/>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
</context>
<context>
    <name>TaskSection</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Copy an object to other places</source>
        <translation>Ein Objekt an andere Stellen kopieren</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Exemplar</source>
        <translation>Muster</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Fill the region from what lies around it</source>
        <translation>Den Bereich aus dem füllen, was um ihn herum liegt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Give the region the texture of another place</source>
        <translation>Dem Bereich die Textur einer anderen Stelle geben</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Say in words what should be there</source>
        <translation>In Worten sagen, was dort sein soll</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
</context>
<context>
    <name>TextTab</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>&amp;Encoder</source>
        <translation>&amp;Encoder</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>&amp;Not</source>
        <translation>&amp;Nicht</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>As the scene allows</source>
        <translation>Wie die Szene es erlaubt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Ask the language model</source>
        <translation>Das Sprachmodell fragen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>By both</source>
        <translation>Mit beidem</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>By the encoder's gradient</source>
        <translation>Mit dem Gradienten des Encoders</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>By what the scene shows</source>
        <translation>Mit dem, was die Szene zeigt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Download this encoder</source>
        <translation>Diesen Encoder herunterladen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Downloading {title}…</source>
        <translation>{title} wird heruntergeladen…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>From the word list</source>
        <translation>Aus der Wortliste</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>How strongly the words count against a natural look</source>
        <translation>Wie stark die Worte gegenüber einem natürlichen Aussehen zählen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>It knows land cover and what disasters leave; for free text choose another.</source>
        <translation>Er kennt Landbedeckung und was Katastrophen hinterlassen; für freien Text einen anderen wählen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Keep these words</source>
        <translation>Diese Worte aufheben</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Keep these words…</source>
        <translation>Diese Worte aufheben…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Language model…</source>
        <translation>Sprachmodell…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Licence: {licence}</source>
        <translation>Lizenz: {licence}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>No checksum of this file is known: download it only if you trust its source.</source>
        <translation>Für diese Datei ist keine Prüfsumme bekannt: Laden Sie sie nur herunter, wenn Sie der Quelle vertrauen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>One on each line. Left empty, the engine finds them.</source>
        <translation>Eine je Zeile. Bleibt es leer, findet sie die Engine.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Open the folder of kept words</source>
        <translation>Ordner der aufgehobenen Worte öffnen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Other ways to say the prompt, one on each line</source>
        <translation>Andere Arten, es zu sagen, eine je Zeile</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Paraphrases</source>
        <translation>Umschreibungen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Pixels drawn from places of the scene that fit the words are real texture; the gradient changes the look of what is there. By default the gradient acts only where the scene shows nothing that fits.</source>
        <translation>Pixel von Stellen der Szene, die zu den Worten passen, sind echte Textur; der Gradient verändert das Aussehen dessen, was da ist. Üblich wirkt der Gradient nur dort, wo die Szene nichts Passendes zeigt.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Prompt</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Say it in several &amp;ways</source>
        <translation>Auf &amp;mehrere Arten sagen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Ste&amp;ering</source>
        <translation>Steuer&amp;ung</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Stop the download; it can go on later</source>
        <translation>Herunterladen anhalten; es kann später weitergehen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Suggest other ways to say it</source>
        <translation>Andere Arten vorschlagen, es zu sagen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>The image-text encoder that judges how well the pixels fit the words</source>
        <translation>Der Bild-Text-Encoder, der beurteilt, wie gut die Pixel zu den Worten passen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>The prompt is averaged with other ways to say it. This makes the result more reliable.</source>
        <translation>Der Prompt wird mit anderen Formulierungen gemittelt. Das macht das Ergebnis verlässlicher.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>The words were not kept: {why}</source>
        <translation>Die Worte wurden nicht aufgehoben: {why}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Their name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Weight of the words</source>
        <translation>Gewicht der Worte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>What the region should show, in English: the encoders know no other language.</source>
        <translation>Was der Bereich zeigen soll, auf Englisch: die Encoder kennen keine andere Sprache.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>What to keep away from; several with ; between</source>
        <translation>Was vermieden wird; mehrere mit ; dazwischen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Words that are kept: flood, burn scar, your own</source>
        <translation>Aufgehobene Worte: Überflutung, Brandfläche, eigene</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>{title} (to download)</source>
        <translation>{title} (herunterzuladen)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>{title} ({size} MB to download)</source>
        <translation>{title} ({size} MB herunterzuladen)</translation>
    </message>
</context>
<context>
    <name>Unseen</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/unseen.py"/>
        <source>The group of this raster is hidden on the map; it is edited all the same.</source>
        <translation>Die Gruppe dieses Rasters ist auf der Karte ausgeblendet; es wird trotzdem bearbeitet.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/unseen.py"/>
        <source>The map does not show this raster at its scale; it is edited all the same.</source>
        <translation>Die Karte zeigt dieses Raster in ihrem Maßstab nicht; es wird trotzdem bearbeitet.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/unseen.py"/>
        <source>This raster is drawn fully transparent; it is edited all the same.</source>
        <translation>Dieses Raster ist völlig durchsichtig gezeichnet; es wird trotzdem bearbeitet.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/unseen.py"/>
        <source>This raster is hidden on the map; it is edited all the same.</source>
        <translation>Dieses Raster ist auf der Karte ausgeblendet; es wird trotzdem bearbeitet.</translation>
    </message>
</context>
<context>
    <name>VersionsDesk</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/desk.py"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/desk.py"/>
        <source>Delete the files of discarded results: {count}, {size}?</source>
        <translation>Dateien verworfener Ergebnisse löschen: {count}, {size}?</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/desk.py"/>
        <source>Edits that were made on something else than lies beneath them now: {numbers}.</source>
        <translation>Bearbeitungen, unter denen jetzt etwas anderes liegt als damals: {numbers}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/desk.py"/>
        <source>Flatten as shown</source>
        <translation>Vereinen wie gezeigt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/desk.py"/>
        <source>Left as they are: {names}.</source>
        <translation>Unverändert gelassen: {names}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/desk.py"/>
        <source>Make again</source>
        <translation>Neu machen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/desk.py"/>
        <source>Make them again first, or flatten what the map shows? Flattened as shown, the result is not the same as the edits run one on another.</source>
        <translation>Erst neu machen oder vereinen, was die Karte zeigt? So vereint ist das Ergebnis nicht dasselbe, wie wenn die Bearbeitungen nacheinander laufen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/desk.py"/>
        <source>No discarded result has files here that can be told to be its own.</source>
        <translation>Kein verworfenes Ergebnis hat hier Dateien, die sicher ihm gehören.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/desk.py"/>
        <source>{title} is done.</source>
        <translation>{title} ist fertig.</translation>
    </message>
</context>
<context>
    <name>VersionsSection</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Add the edits to the map</source>
        <translation>Die Bearbeitungen auf die Karte legen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Change this edit: take its settings into the form, and run in its place</source>
        <translation>Diese Bearbeitung ändern: ihre Einstellungen ins Formular holen und an ihrer Stelle ausführen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Click a version to see it; with Ctrl choose a second one to compare with it.</source>
        <translation>Eine Fassung anklicken, um sie zu sehen; mit Strg eine zweite zum Vergleich wählen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Compare: two versions, or one with what is beneath it</source>
        <translation>Vergleichen: zwei Fassungen, oder eine mit dem, was darunter liegt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Edit {numbers} was made on something else than lies beneath it now.</source>
        <translation>Unter Bearbeitung {numbers} liegt jetzt etwas anderes als damals.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Edits {numbers} were made on something else than lies beneath them now.</source>
        <translation>Unter den Bearbeitungen {numbers} liegt jetzt etwas anderes als damals.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Flatten: write all shown edits as one GeoTIFF</source>
        <translation>Vereinen: alle gezeigten Bearbeitungen als ein GeoTIFF schreiben</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Go on from this version: hides the edits above it</source>
        <translation>Von dieser Fassung weiter: blendet die Bearbeitungen darüber aus</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Hide or show this edit</source>
        <translation>Diese Bearbeitung aus- oder einblenden</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>It was made on something else than lies beneath it now.</source>
        <translation>Darunter liegt jetzt etwas anderes als damals.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Let the next edit come on top</source>
        <translation>Die nächste Bearbeitung kommt obenauf</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Make again</source>
        <translation>Neu machen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Makes the marked edits again on what is beneath them now, one after the other.</source>
        <translation>Macht die markierten Bearbeitungen nacheinander neu, auf dem, was jetzt darunter liegt.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Move above the edit behind</source>
        <translation>Über die nächste Bearbeitung schieben</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Move below the edit before</source>
        <translation>Unter die vorige Bearbeitung schieben</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Take this edit out; its files stay</source>
        <translation>Diese Bearbeitung herausnehmen; ihre Dateien bleiben</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>The map shows an earlier version. The next edit goes on from the newest one.</source>
        <translation>Die Karte zeigt eine frühere Fassung. Die nächste Bearbeitung baut auf der neuesten auf.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>The next run takes the place of {edit}.</source>
        <translation>Der nächste Lauf ersetzt {edit}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Undo the last edit or change (Ctrl+Z)</source>
        <translation>Letzte Bearbeitung oder Änderung zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>seed {seed}</source>
        <translation>Startwert {seed}</translation>
    </message>
</context>
<context>
    <name>WhatSection</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>&amp;Last date</source>
        <translation>&amp;Letztes Datum</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>&amp;Plan</source>
        <translation>&amp;Planen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Coastal erosion</source>
        <translation>Küstenerosion</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Construction</source>
        <translation>Bauarbeiten</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Date of the first frame, which is the raster as it is</source>
        <translation>Datum des ersten Bildes; es ist das Raster, wie es ist</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Date of the last frame</source>
        <translation>Datum des letzten Bildes</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Deforestation</source>
        <translation>Entwaldung</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Drought</source>
        <translation>Dürre</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>First d&amp;ate</source>
        <translation>&amp;Erstes Datum</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Flood</source>
        <translation>Hochwasser</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Fram&amp;es</source>
        <translation>&amp;Bilder</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Glacier retreat</source>
        <translation>Gletscherrückgang</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Harvest</source>
        <translation>Ernte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>How many frames, the raster itself included</source>
        <translation>Wie viele Bilder, das Raster selbst mitgezählt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Landslide</source>
        <translation>Erdrutsch</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Let the language model pla&amp;n</source>
        <translation>Das Sprachmodell planen lasse&amp;n</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Make a storyboard of the description, to look at and to edit</source>
        <translation>Aus der Beschreibung ein Storyboard machen, zum Ansehen und Ändern</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Snow</source>
        <translation>Schnee</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Urban growth</source>
        <translation>Stadtwachstum</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>What happens, how it goes on, and when, in English: “the reservoir dries up over five years, then fills again”, “from March to June 2024, monthly”, “in 6 steps”, “half of the forest”.</source>
        <translation>Was geschieht, wie es weitergeht und wann, auf Englisch: “the reservoir dries up over five years, then fills again”, “from March to June 2024, monthly”, “in 6 steps”, “half of the forest”.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>What the engine knows: flood, wildfire, snow, …</source>
        <translation>Was die Engine kennt: Hochwasser, Waldbrand, Schnee, …</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Wildfire</source>
        <translation>Waldbrand</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Your words are sent to the language model that you set up; it knows other changes too.</source>
        <translation>Ihre Worte werden an das Sprachmodell gesendet, das Sie eingerichtet haben; es kennt auch andere Veränderungen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>as the words say</source>
        <translation>wie beschrieben</translation>
    </message>
</context>
<context>
    <name>Wordsmith</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>Burn scar</source>
        <translation>Brandfläche</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>Cracks</source>
        <translation>Risse</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>Deforestation</source>
        <translation>Entwaldung</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>Drought</source>
        <translation>Dürre</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>Earthquake collapse</source>
        <translation>Erdbebenschäden</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>Flood</source>
        <translation>Überflutung</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>Landslide</source>
        <translation>Erdrutsch</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>New construction</source>
        <translation>Neubau</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>Oil spill</source>
        <translation>Ölteppich</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>Snow</source>
        <translation>Schnee</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>Solar panels</source>
        <translation>Solarmodule</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>Tsunami</source>
        <translation>Tsunami</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>Wildfire</source>
        <translation>Waldbrand</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/workbench.py"/>
        <source>Earlier edits</source>
        <translation>Frühere Bearbeitungen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/workbench.py"/>
        <source>End QGIS?</source>
        <translation>QGIS beenden?</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/questions.py"/>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/questions.py"/>
        <source>Jobs of the project you closed that are not done: {count}.</source>
        <translation>Nicht fertige Aufträge des Projekts, das Sie geschlossen haben: {count}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/workbench.py"/>
        <source>Jobs under way: {count}. They stop with QGIS and can go on when it is open again.</source>
        <translation>Laufende Aufträge: {count}. Sie enden mit QGIS und können weitergehen, wenn es wieder offen ist.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/questions.py"/>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/workbench.py"/>
        <source>QGIS cannot read the files that say what changed.</source>
        <translation>QGIS kann die Dateien nicht lesen, die sagen, was geändert wurde.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/workbench.py"/>
        <source>QGIS cannot read {path}.</source>
        <translation>QGIS kann {path} nicht lesen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/workbench.py"/>
        <source>The diagnostics are on the clipboard.</source>
        <translation>Die Diagnose ist in der Zwischenablage.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/workbench.py"/>
        <source>The engine is being installed. If QGIS ends now, the previous state is restored.</source>
        <translation>Die Engine wird gerade installiert. Wenn QGIS jetzt endet, wird der vorige Zustand wiederhergestellt.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/questions.py"/>
        <source>They can go on; their layers are added when that project is opened again. Or pause them.</source>
        <translation>Sie können weitergehen; ihre Layer kommen hinzu, wenn das Projekt wieder geöffnet wird. Oder pausieren Sie sie.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/questions.py"/>
        <source>They can go on; their results will be files in their folder. Or pause them.</source>
        <translation>Sie können weiterlaufen; ihre Ergebnisse werden Dateien in ihrem Ordner sein. Oder sie werden angehalten.</translation>
    </message>
</context>
<context>
    <name>WorkerClient</name>
    <message>
        <location filename="../../rs_genedit_plugin/engine/client.py"/>
        <source>Install the engine again from its page.</source>
        <translation>Installieren Sie die Engine auf ihrer Seite neu.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/engine/client.py"/>
        <source>The engine could not be started ({reason}); check its page.</source>
        <translation>Die Engine konnte nicht gestartet werden ({reason}); sehen Sie auf ihrer Seite nach.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/engine/client.py"/>
        <source>The engine did not answer within {seconds} seconds of its start; </source>
        <translation>Die Engine antwortete nicht binnen {seconds} Sekunden nach ihrem Start; </translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/engine/client.py"/>
        <source>The engine ended by itself (exit code {code}).</source>
        <translation>Die Engine endete von selbst (Code {code}).</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/engine/client.py"/>
        <source>The engine speaks protocol {theirs}, this plugin {ours}: update the engine from its page.</source>
        <translation>Die Engine spricht Protokoll {theirs}, diese Erweiterung {ours}: Aktualisieren Sie die Engine auf ihrer Seite.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/engine/client.py"/>
        <source>The engine was killed or crashed; memory may have run out.</source>
        <translation>Die Engine wurde beendet oder ist abgestürzt; vielleicht ging der Speicher aus.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/engine/client.py"/>
        <source>The engine was stopped.</source>
        <translation>Die Engine wurde angehalten.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/engine/client.py"/>
        <source>The engine's answer cannot be read ({why}): update the engine from its page.</source>
        <translation>Die Antwort der Engine ist nicht lesbar ({why}): Aktualisieren Sie die Engine auf ihrer Seite.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/engine/client.py"/>
        <source>The program that was started is not the engine: its answers cannot be understood. </source>
        <translation>Das gestartete Programm ist nicht die Engine: Seine Antworten sind nicht verständlich. </translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/engine/client.py"/>
        <source>close programs that use much memory and try again.</source>
        <translation>schließen Sie Programme, die viel Speicher brauchen, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>WrappedLabel</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/widgets.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
</TS>
