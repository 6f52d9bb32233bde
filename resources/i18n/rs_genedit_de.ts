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
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>1 place</source>
        <translation>1 Stelle</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Drag a copy; its round handle turns it, the square one scales it. Keys on the map: arrows move, [ and ] turn, M mirrors, + and - scale, Delete. Shadows fall as the sun throws them.</source>
        <translation>Ziehen Sie eine Kopie; der runde Griff dreht sie, der eckige ändert ihre Größe. Tasten auf der Karte: Pfeile verschieben, [ und ] drehen, M spiegelt, + und - ändern die Größe, Entf. Schatten fallen, wie die Sonne sie wirft.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Draw the object's outline as a polygon</source>
        <translation>Umriss des Objekts als Polygon zeichnen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Draw the object's outline as a rectangle</source>
        <translation>Umriss des Objekts als Rechteck zeichnen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Draw the object's outline freehand</source>
        <translation>Umriss des Objekts freihändig zeichnen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Draw the outline of the object first.</source>
        <translation>Zeichnen Sie zuerst den Umriss des Objekts.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Forget the object</source>
        <translation>Objekt vergessen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Forget the places</source>
        <translation>Stellen vergessen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Lay copies on the map: click, drag, turn</source>
        <translation>Kopien auf die Karte legen: klicken, ziehen, drehen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Mirror</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>No object yet</source>
        <translation>Noch kein Objekt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>No places yet</source>
        <translation>Noch keine Stellen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Outline one object, then click where its copies go.</source>
        <translation>Ein Objekt umreißen, dann anklicken, wohin die Kopien kommen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Pick the object: click a polygon on the map</source>
        <translation>Objekt wählen: ein Polygon auf der Karte anklicken</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Scale</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Take the chosen copy away</source>
        <translation>Die gewählte Kopie wegnehmen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>The copies. Turn is clockwise; a copy is mirrored, east for west, before it is turned.</source>
        <translation>Die Kopien. Gedreht wird im Uhrzeigersinn; gespiegelt, Ost gegen West, wird vor dem Drehen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Turn °</source>
        <translation>Drehung °</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>{count} places</source>
        <translation>{count} Stellen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>“{text}” cannot stand there: numbers, and a scale of 0.1 to 10.</source>
        <translation>„{text}“ kann dort nicht stehen: Zahlen, und eine Größe von 0,1 bis 10.</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Before, after and the words, for models that edit by words</source>
        <translation>Vorher, nachher und die Worte, für Modelle, die nach Worten bearbeiten</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Ed&amp;its as</source>
        <translation>Bearbeitungen &amp;als</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Edited part and a VRT over the source</source>
        <translation>Bearbeiteter Teil und ein VRT über der Quelle</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>F&amp;older</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Folder for edits and data set</source>
        <translation>Ordner für Bearbeitungen und Datensatz</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>GeoTIFFs of the edited part only</source>
        <translation>GeoTIFFs nur des bearbeiteten Teils</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Georeferenced pictures in native numbers, with a STAC Collection</source>
        <translation>Georeferenzierte Bilder in ihren eigenen Werten, mit einer STAC Collection</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Once the data set is there</source>
        <translation>Sobald der Datensatz da ist</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Pairs with change masks; torchgeo and mmseg load it</source>
        <translation>Paare mit Änderungsmasken; torchgeo und mmseg laden sie</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Pairs with damage of four levels; torchgeo's XView2 loads it</source>
        <translation>Paare mit Schäden in vier Stufen; XView2 von torchgeo lädt sie</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Pict&amp;ures</source>
        <translation>Bi&amp;lder</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Pictures and class labels side by side</source>
        <translation>Bilder und Klassen nebeneinander</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Pictures that lie nearer to each other are one place, in one share.</source>
        <translation>Bilder, die näher beieinander liegen, sind ein Ort, in einem Anteil.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Pl&amp;aces</source>
        <translation>Or&amp;te</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Plan, edits and data set go here; empty means a new folder beside the project or the raster.</source>
        <translation>Hierhin kommen Plan, Bearbeitungen und Datensatz; leer: ein neuer Ordner neben dem Projekt oder dem Raster.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Polygons of what changed</source>
        <translation>Polygone dessen, was sich geändert hat</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Share of test</source>
        <translation>Anteil von test</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Share of train</source>
        <translation>Anteil von train</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Share of val</source>
        <translation>Anteil von val</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Side of the data set's pictures</source>
        <translation>Seitenlänge der Bilder des Datensatzes</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Sp&amp;lit</source>
        <translation>Au&amp;fteilung</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Then open the fol&amp;der</source>
        <translation>&amp;Dann den Ordner öffnen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Then put them on the ma&amp;p</source>
        <translation>Dann in die &amp;Karte legen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Whole rasters (COG), one for each feature</source>
        <translation>Ganze Raster (COG), eines für jedes Objekt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>a picture's side</source>
        <translation>Seite eines Bildes</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>{name}: no place is in two of them</source>
        <translation>{name}: kein Ort ist in zweien davon</translation>
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
        <source>By their fields, all regions stay as they are.</source>
        <translation>Nach ihren Feldern bleiben alle Bereiche, wie sie sind.</translation>
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
    <name>Each</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>, and {count} more</source>
        <translation>, und {count} weitere</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>Stay as they are: {names}{more}.</source>
        <translation>Bleiben, wie sie sind: {names}{more}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>it lies outside the raster</source>
        <translation>er liegt außerhalb des Rasters</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>it says two things, {one} and {other}</source>
        <translation>er sagt zweierlei, {one} und {other}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>its feather is “{value}”, not a whole number of pixels up to {most}</source>
        <translation>seine weiche Kante ist „{value}“, keine ganze Zahl von Pixeln bis {most}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>its fields say nothing</source>
        <translation>seine Felder sagen nichts</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>its seed is “{value}”, not a whole number</source>
        <translation>sein Startwert ist „{value}“, keine ganze Zahl</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>its strength is “{value}”, not above 0 and at most 1</source>
        <translation>seine Stärke ist „{value}“, nicht über 0 und höchstens 1</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>its “{field}” is “{value}”, neither yes nor no</source>
        <translation>sein Feld „{field}“ ist „{value}“, weder ja (yes) noch nein (no)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>its “{field}” is “{value}”, none of {words}</source>
        <translation>sein Feld „{field}“ ist „{value}“, keines von {words}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>most of it lies outside the raster</source>
        <translation>er liegt zum größten Teil außerhalb des Rasters</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>no material is called “{name}”</source>
        <translation>kein Material heißt „{name}“</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>no preset is called “{name}”</source>
        <translation>keine Vorlage heißt „{name}“</translation>
    </message>
</context>
<context>
    <name>EachPanel</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>&amp;Each region by its own fields</source>
        <translation>&amp;Jeder Bereich nach seinen eigenen Feldern</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>Attributes of the features say what each of them becomes. It is one edit, and one result.</source>
        <translation>Attribute der Objekte sagen, was aus jedem wird. Es ist eine Bearbeitung und ein Ergebnis.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>Feather</source>
        <translation>Weiche Kante</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>Field of the features that holds it: {what}</source>
        <translation>Feld der Objekte, das es enthält: {what}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>Prompt</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>Region</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>Regions whose fields say nothing. Else they stay as they are.</source>
        <translation>Bereiche, deren Felder nichts sagen. Sonst bleiben sie, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>The &amp;others become what is chosen under What</source>
        <translation>Die &amp;anderen werden, was unter „Was“ gewählt ist</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>What each region becomes</source>
        <translation>Was aus jedem Bereich wird</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>as it is: {why}</source>
        <translation>wie er ist: {why}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>feather</source>
        <translation>weiche Kante</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>strength</source>
        <translation>Stärke</translation>
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
        <translation>Die Engine funktioniert.</translation>
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
        <location filename="../../resources/engine_words/sentences.json"/>
        <source> (did you mean {near}?)</source>
        <translation> (meinten Sie {near}?)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source> (or one band for all three, if it is a picture in grey)</source>
        <translation> (oder einen Kanal für alle drei, wenn es ein Graubild ist)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source> ({missing} tensors are missing, {missing_2} is one)</source>
        <translation> ({missing} Tensoren fehlen, darunter {missing_2})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source> ({name} in it)</source>
        <translation> ({name} darin)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source> It says of itself: {other}{tool}.</source>
        <translation> Es sagt von sich: {other}{tool}.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source> and others</source>
        <translation> und andere</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source> and {names} more</source>
        <translation> und {names} weitere</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source> and {paths} more</source>
        <translation> und {paths} weitere</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source> and {words} more</source>
        <translation> und {words} weitere</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source> is missing</source>
        <translation> fehlt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source> was changed</source>
        <translation> wurde geändert</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source> with {wanted}</source>
        <translation> mit {wanted}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>(rows {row} to {bottom}, columns {col} to {right})</source>
        <translation>(Zeilen {row} bis {bottom}, Spalten {col} bis {right})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>, in another CRS</source>
        <translation>, in einem anderen KBS</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>, nor an architecture of that name</source>
        <translation>, und keine Architektur dieses Namens</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>, of {abs} where they had {abs_2}</source>
        <translation>, zu {abs}, wo sie {abs_2} hatten</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>, which are {materials}</source>
        <translation>: {materials}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>, which spans {limits} in {where}: check coordinates and CRS</source>
        <translation>, das {limits} in {where} umfasst: Prüfen Sie Koordinaten und KBS</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>, without a CRS</source>
        <translation>, ohne KBS</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>: check its coordinates and CRS (the raster is in {name})</source>
        <translation>: Prüfen Sie Koordinaten und KBS (das Raster ist in {name})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>: it has {tags}</source>
        <translation>: Es gibt {tags}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>: it is coarser than the raster and will look blurred</source>
        <translation>: gröber als das Raster, es wird unscharf aussehen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>: latitude and longitude look swapped, x (longitude) comes first</source>
        <translation>: Breite und Länge scheinen vertauscht, x (Länge) kommt zuerst</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>; it can be continued</source>
        <translation>; der Auftrag kann fortgesetzt werden</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>AMT-S may not be used commercially and is not supported; see the linear one</source>
        <translation>AMT-S darf nicht kommerziell verwendet werden und wird nicht unterstützt; siehe das lineare</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>An installation was interrupted; install again.</source>
        <translation>Eine Installation wurde unterbrochen; installieren Sie noch einmal.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>An update was interrupted; install again.</source>
        <translation>Eine Aktualisierung wurde unterbrochen; installieren Sie noch einmal.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>Asking what will be installed</source>
        <translation>Fragt, was installiert wird</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>Creative Commons, terms not spelt out by its authors: read the repository before you publish</source>
        <translation>Creative Commons, von den Urhebern nicht genauer bestimmt: Lesen Sie die Seite, bevor Sie veröffentlichen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>EPSG:28992 came out at {x}; {y} in place of 5.3872; 52.1552: PROJ data is wrong</source>
        <translation>EPSG:28992 kam bei {x}; {y} heraus statt bei 5,3872; 52,1552: Die PROJ-Daten sind falsch</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>Latent model</source>
        <translation>Latentes Modell</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>Looking for a Python</source>
        <translation>Sucht ein Python</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>MUSIQ is not supported</source>
        <translation>MUSIQ wird nicht unterstützt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>Making an environment with {name}</source>
        <translation>Legt eine Umgebung mit {name} an</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>Not made by the installation, so left where it is: {named}{more}</source>
        <translation>Nicht von der Installation gemacht und darum dort gelassen: {named}{more}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>PROJ {proj_version_str} finds its database and transforms EPSG:28992 to EPSG:4326</source>
        <translation>PROJ {proj_version_str} findet seine Datenbank und transformiert EPSG:28992 nach EPSG:4326</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>Patches</source>
        <translation>Patches</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>RPCs</source>
        <translation>RPC</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>SinDDM</source>
        <translation>SinDDM</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>Story</source>
        <translation>Zeitreihe</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>TLS takes three files: the authority, this side's certificate and its key</source>
        <translation>TLS braucht drei Dateien: die Zertifizierungsstelle, das Zertifikat dieser Seite und dessen Schlüssel</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>The Item {name} beside {name_2} describes another file.</source>
        <translation>Das Item {name} neben {name_2} beschreibt eine andere Datei.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>The Item {name} does not belong to {name_2}: they disagree on {listed}.</source>
        <translation>Das Item {name} gehört nicht zu {name_2}: Sie widersprechen sich bei {listed}.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>The Python that the engine was built on is gone; install the engine again.</source>
        <translation>Das Python, auf dem die Engine aufbaut, ist weg; installieren Sie die Engine noch einmal.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>The engine is installed.</source>
        <translation>Die Engine ist installiert.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>The engine is not installed yet.</source>
        <translation>Die Engine ist noch nicht installiert.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>The engine works</source>
        <translation>Die Engine funktioniert</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>The engine's packages have changed with this version; update it.</source>
        <translation>Mit dieser Version haben sich die Pakete der Engine geändert; aktualisieren Sie sie.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>The packages are there already, and the engine works</source>
        <translation>Die Pakete sind schon da, und die Engine arbeitet</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>This engine has no part for SLURM: add the part for clusters on the engine's page, under More</source>
        <translation>Dieser Engine fehlt der Teil für SLURM: den Teil für Cluster auf der Seite der Engine unter Mehr hinzufügen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>This engine has no part for clusters: add it on the engine's page, under More</source>
        <translation>Dieser Engine fehlt der Teil für Cluster: auf der Seite der Engine unter Mehr hinzufügen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>Trying the engine</source>
        <translation>Die Engine wird geprüft</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>US survey foot</source>
        <translation>US-Vermessungsfuß</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a band of the kind {value}, which may read any file</source>
        <translation>einen Kanal der Art {value}, der jede Datei lesen kann</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a bridge collapse</source>
        <translation>ein Brückeneinsturz</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a burn scar</source>
        <translation>eine Brandfläche</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a chip's side must be 32 to 4096 pixels, not {size}</source>
        <translation>Die Seite einer Kachel muss 32 bis 4096 Pixel lang sein, nicht {size}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a class is a word of letters, digits and _, not {label}</source>
        <translation>Eine Klasse ist ein Wort aus Buchstaben, Ziffern und _, nicht {label}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a compiled sum gave {found} in place of 140: reinstall numba</source>
        <translation>Eine kompilierte Summe ergab {found} statt 140: Installieren Sie numba neu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a construction site</source>
        <translation>eine Baustelle</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a copy is rotated by -360 to 360 degrees, not {degrees}</source>
        <translation>Eine Kopie wird um -360 bis 360 Grad gedreht, nicht {degrees}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a copy is scaled by 0.1 to 10, not {factor}</source>
        <translation>Eine Kopie wird auf das 0,1- bis 10-Fache gebracht, nicht {factor}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a copy needs at least one place to copy to</source>
        <translation>Eine Kopie braucht mindestens eine Stelle, an die kopiert wird</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a cost raster needs the place where the spread begins</source>
        <translation>Ein Kostenraster braucht die Stelle, an der die Ausbreitung beginnt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a damaged file in the cache of trained networks was thrown away and made anew</source>
        <translation>Eine beschädigte Datei im Zwischenspeicher der trainierten Netze wurde weggeworfen und neu gemacht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a damaged roof</source>
        <translation>ein beschädigtes Dach</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a downloaded package is damaged: empty pip's cache (pip cache purge) or replace the wheel, then try again</source>
        <translation>Ein heruntergeladenes Paket ist beschädigt: Leeren Sie den Zwischenspeicher von pip (pip cache purge), oder ersetzen Sie das Wheel, dann versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a drought</source>
        <translation>eine Dürre</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a feature becomes one thing: {which}</source>
        <translation>ein Objekt wird eines: {which}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a field of dates needs the layer of dated polygons</source>
        <translation>Ein Datumsfeld braucht den Layer mit datierten Polygonen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a file could not be written: a virus scanner or another program may hold it; close programs that use the engine and try again, or choose another folder</source>
        <translation>Eine Datei konnte nicht geschrieben werden: Vielleicht hält ein Virenscanner oder ein anderes Programm sie fest; schließen Sie Programme, die die Engine verwenden, und versuchen Sie es noch einmal, oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a file with a second name elsewhere (a hard link)</source>
        <translation>eine Datei mit einem zweiten Namen anderswo (ein Hardlink)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a file would grow larger than is allowed here{where}: raise that limit, or choose another folder</source>
        <translation>Eine Datei würde größer, als hier erlaubt ist{where}: Heben Sie die Grenze an, oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a fire</source>
        <translation>ein Feuer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a flood</source>
        <translation>eine Überflutung</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a forest</source>
        <translation>ein Wald</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a lake</source>
        <translation>ein See</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a landslide</source>
        <translation>ein Erdrutsch</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a latent model follows the prompt alone: leave out paraphrases and exemplars</source>
        <translation>Ein latentes Modell folgt nur der Beschreibung: Lassen Sie Umschreibungen und Muster weg</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a latent model serves the latent method alone: choose that Method, or leave Latent model empty</source>
        <translation>Ein latentes Modell dient nur dem latenten Verfahren: Wählen Sie jenes, oder lassen Sie Latentes Modell leer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a layout is one of {all}, not {unknown}</source>
        <translation>Ein Layout ist eines von {all}, nicht {unknown}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a line of the journal was damaged; its area was made again</source>
        <translation>Eine Zeile des Protokolls war beschädigt; ihre Fläche wurde neu gemacht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a material has at most {most_words} words to ask for it by</source>
        <translation>Ein Material hat höchstens {most_words} Wörter, mit denen man es verlangt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a material needs one name, the raster that it is from, and a region in it</source>
        <translation>Ein Material braucht einen Namen, das Raster, aus dem es ist, und einen Bereich darin</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a material of the library or an exemplar that shows it, RemoteCLIP as the encoder, or the latent method would help</source>
        <translation>helfen würden ein Material der Bibliothek, ein Muster, das es zeigt, RemoteCLIP als Encoder oder das latente Verfahren</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a matrix product gave {value} in place of 512: reinstall torch</source>
        <translation>Ein Matrixprodukt ergab {value} statt 512: Installieren Sie torch neu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a name of a file or folder is too long: choose a shorter one</source>
        <translation>Ein Datei- oder Ordnername ist zu lang: Wählen Sie einen kürzeren</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a negative prompt</source>
        <translation>ein Ausschluss</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a number has too many digits</source>
        <translation>eine Zahl hat zu viele Ziffern</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a part ({name}) that may read other files</source>
        <translation>einen Teil ({name}), der andere Dateien lesen kann</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a picture's own noise must be a share of 0 to 1, not {own_noise}</source>
        <translation>Das eigene Rauschen eines Bildes muss ein Anteil von 0 bis 1 sein, nicht {own_noise}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a pixel function in a programming language</source>
        <translation>eine Pixelfunktion in einer Programmiersprache</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a place of many may become an exemplar's texture, be removed, or follow words</source>
        <translation>eine Stelle von vielen kann die Textur eines Musters bekommen, entfernt werden oder Worten folgen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a place to copy to needs two numbers, not {x}; {y}</source>
        <translation>Eine Stelle, an die kopiert wird, braucht zwei Zahlen, nicht {x}; {y}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a preset has no field {printable}, only {known}</source>
        <translation>Eine Vorlage hat kein Feld {printable}, nur {known}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a record has no field {printable}</source>
        <translation>ein Eintrag hat kein Feld {printable}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a record is a JSON object</source>
        <translation>ein Eintrag ist ein JSON-Objekt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a record says format {format} and version {version}</source>
        <translation>ein Eintrag hat Format {format} und Version {version}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a result of format {format} must end in {wanted}, not {name}</source>
        <translation>Ein Ergebnis im Format {format} muss auf {wanted} enden, nicht {name}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a river</source>
        <translation>ein Fluss</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a scene on another computer is named in the plan, under scenes</source>
        <translation>ein Raster auf einem anderen Computer wird im Plan genannt, unter scenes</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a scheduler serves the latent method alone: choose that method, or leave it out</source>
        <translation>Ein Scheduler dient nur dem latenten Verfahren: Wählen Sie jenes, oder lassen Sie ihn weg</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a score needs at least one prompt</source>
        <translation>Eine Bewertung braucht mindestens eine Beschreibung</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a search found the wrong neighbours: reinstall faiss-cpu</source>
        <translation>Eine Suche fand die falschen Nachbarn: Installieren Sie faiss-cpu neu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a signature needs both a certificate and its private key</source>
        <translation>Eine Signatur braucht ein Zertifikat und seinen privaten Schlüssel</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a slide needs the place where it begins: click one in the region</source>
        <translation>Eine Rutschung braucht die Stelle, an der sie beginnt: Klicken Sie eine im Bereich an</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a stack needs at least one edit: name the .json file beside each result</source>
        <translation>Ein Stapel braucht mindestens eine Bearbeitung: Wählen Sie die .json-Datei neben jedem Ergebnis</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a story has at least {fewest} frames, the raster as it is and one later, not {count}</source>
        <translation>Eine Zeitreihe hat mindestens {fewest} Bilder, das Raster, wie es ist, und ein späteres, nicht {count}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a story has at most {most} frames, not {count}: tell it in parts, or coarser</source>
        <translation>Eine Zeitreihe hat höchstens {most} Bilder, nicht {count}: Machen Sie mehrere, oder gröbere Schritte</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a story needs a region: draw one</source>
        <translation>Eine Zeitreihe braucht einen Bereich: Zeichnen Sie einen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a story needs the raster that it happens in</source>
        <translation>Eine Zeitreihe braucht das Raster, in dem sie geschieht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a story that comes and goes has at least {spans} frames, not {count}: ask for more</source>
        <translation>Eine Zeitreihe, die kommt und geht, hat mindestens {spans} Bilder, nicht {count}: Verlangen Sie mehr</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a tsunami</source>
        <translation>ein Tsunami</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a written GeoTIFF does not read back as it was: reinstall rasterio</source>
        <translation>Ein geschriebenes GeoTIFF liest sich nicht zurück, wie es war: Installieren Sie rasterio neu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>about {size} to download, about {size_2} on disk</source>
        <translation>etwa {size} herunterzuladen, etwa {size_2} auf dem Datenträger</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>adapters serve the latent method alone: choose that method, or leave them out</source>
        <translation>Adapter dienen nur dem latenten Verfahren: Wählen Sie jenes, oder lassen Sie sie weg</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>add the material again, or remove it</source>
        <translation>fügen Sie das Material neu hinzu, oder entfernen Sie es</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>affine</source>
        <translation>affin</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>affine transform</source>
        <translation>affine Transformation</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>all chips lie at {groups} place, which cannot be split into {wanted} without a leak: bring results of more places, ask for fewer splits, or let chips lie nearer to each other</source>
        <translation>Alle Kacheln liegen an {groups} Stelle, die sich nicht ohne Überschneidung auf {wanted} aufteilen lässt: Nehmen Sie Ergebnisse von mehr Stellen, weniger Teilmengen, oder lassen Sie Kacheln näher beieinander liegen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>all chips lie at {groups} places, which cannot be split into {wanted} without a leak: bring results of more places, ask for fewer splits, or let chips lie nearer to each other</source>
        <translation>Alle Kacheln liegen an {groups} Stellen, die sich nicht ohne Überschneidung auf {wanted} aufteilen lassen: Nehmen Sie Ergebnisse von mehr Stellen, weniger Teilmengen, oder lassen Sie Kacheln näher beieinander liegen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>all the same: {error}</source>
        <translation>trotzdem: {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>an MP4 needs the engine's extra “story” (imageio-ffmpeg): install it on the Engine page, or leave the MP4 out and take the GIF</source>
        <translation>Ein MP4 braucht den Zusatz „story“ der Engine (imageio-ffmpeg): Installieren Sie ihn auf der Seite Engine, oder lassen Sie das MP4 weg und nehmen Sie das GIF</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>an adapter's weight is {most_weight} to {most_weight_2}, not {weight}</source>
        <translation>Das Gewicht eines Adapters ist {most_weight} bis {most_weight_2}, nicht {weight}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>an algal bloom</source>
        <translation>eine Algenblüte</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>an area</source>
        <translation>ein Gebiet</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>an edit lies in a stack once: name each Item once</source>
        <translation>Eine Bearbeitung liegt nur einmal in einem Stapel: Nennen Sie jedes Item einmal</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>an exemplar is a region or a material, not both</source>
        <translation>Ein Muster ist ein Bereich oder ein Material, nicht beides</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>an exemplar is a region, or a material of the library</source>
        <translation>Ein Muster ist ein Bereich oder ein Material der Bibliothek</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>an export is the whole of a plan: run parts of it as a batch</source>
        <translation>ein Export ist ein ganzer Plan: Teile davon laufen als Stapel</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>an oil spill</source>
        <translation>ein Ölteppich</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>another batch is writing {path}</source>
        <translation>ein anderer Stapel schreibt gerade {path}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>another installation is working on {parent}: wait for it to end, or end it</source>
        <translation>Eine andere Installation arbeitet an {parent}: Warten Sie, bis sie endet, oder beenden Sie sie</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>another job is already making {name}</source>
        <translation>Ein anderer Auftrag macht {name} schon</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>another process is downloading {title}</source>
        <translation>Ein anderes Programm lädt {title} gerade herunter</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>another story is being made in {folder}</source>
        <translation>In {folder} entsteht gerade eine andere Zeitreihe</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>another worker has held {folder} for {patience} s</source>
        <translation>ein anderer Prozess hält {folder} seit {patience} s</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>are dated after the last frame: not seen</source>
        <translation>liegen nach dem letzten Bild: nicht zu sehen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>are dated up to the first frame, which is the raster as it is: they join in the second</source>
        <translation>liegen bis zum ersten Bild, dem Raster, wie es ist: Sie kommen im zweiten dazu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>are no polygons and were left out</source>
        <translation>sind keine Polygone und blieben weg</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>band {bands} stands for red, green and blue: what is made is grey</source>
        <translation>Kanal {bands} steht für Rot, Grün und Blau: Was gemacht wird, ist grau</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>band {band} colour interpretation</source>
        <translation>Farbinterpretation von Kanal {band}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>band {band} is alpha, not a colour: choose another under RGB bands</source>
        <translation>Kanal {band} ist Alpha und keine Farbe: Wählen Sie unter RGB-Kanäle einen anderen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>band {band} tag</source>
        <translation>Angabe von Kanal {band}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>band {band} type</source>
        <translation>Typ von Kanal {band}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>bands and ranges have one entry for each band</source>
        <translation>bands und ranges haben einen Eintrag für jeden Kanal</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>bands {numbers} of {name} were matched to the raster's by name</source>
        <translation>Kanäle {numbers} von {name} wurden denen des Rasters nach dem Namen zugeordnet</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>bands {shown} do not look like natural colours: {doubt}</source>
        <translation>Kanäle {shown} sehen nicht nach natürlichen Farben aus: {doubt}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>bare ground</source>
        <translation>kahler Boden</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>bare soil</source>
        <translation>nackter Boden</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>bearing must be a number of degrees</source>
        <translation>bearing muss eine Zahl in Grad sein</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>belongs to no record</source>
        <translation>gehört zu keinem Eintrag</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>binding serves the latent method alone: choose that method, or leave it out</source>
        <translation>Bindungen dienen nur dem latenten Verfahren: Wählen Sie jenes, oder lassen Sie sie weg</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>bindings need a binding strength above 0</source>
        <translation>Bindungen brauchen eine Stärke der Bindung über 0</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>black</source>
        <translation>schwarz</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>blue</source>
        <translation>blau</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>brown</source>
        <translation>braun</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cancelled; it can go on with what is not done yet</source>
        <translation>abgebrochen; es kann mit dem weitergehen, was noch nicht fertig ist</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cancelled; nothing was written</source>
        <translation>Abgebrochen; nichts wurde geschrieben</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cancelled; nothing was written{goes_on}</source>
        <translation>Abgebrochen; nichts wurde geschrieben{goes_on}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cancelled; what was there before is unchanged</source>
        <translation>Abgebrochen; was vorher da war, ist unverändert</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cancelled; {done} of {board} frames are finished, and the story can be resumed</source>
        <translation>Abgebrochen; {done} von {board} Bildern sind fertig, und die Zeitreihe kann fortgesetzt werden</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cancelled; {done} of {total} edits are done, it can go on from there</source>
        <translation>abgebrochen; {done} von {total} Bearbeitungen sind fertig, von dort kann es weitergehen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cannot make the folder {folder} ({strerror}): choose a folder that you may write to</source>
        <translation>Der Ordner {folder} lässt sich nicht anlegen ({strerror}): Wählen Sie einen Ordner, in den Sie schreiben dürfen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cannot read the metadata of {source}: {error}</source>
        <translation>Die Metadaten von {source} sind nicht lesbar: {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cannot read {path}: {strerror}</source>
        <translation>{path} ist nicht lesbar: {strerror}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cannot write in {folder}: {reason}</source>
        <translation>in {folder} kann nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cannot write in {parent} ({strerror}): choose a folder that you may write to</source>
        <translation>In {parent} kann nichts geschrieben werden ({strerror}): Wählen Sie einen Ordner, in den Sie schreiben dürfen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cannot write {path}: {reason}</source>
        <translation>{path} kann nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>change mask</source>
        <translation>Änderungsmaske</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>checking</source>
        <translation>prüft</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>checking {name}</source>
        <translation>prüft {name}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>checking {title}</source>
        <translation>prüft {title}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>choose another kind of edit</source>
        <translation>wählen Sie eine andere Art Bearbeitung</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>choose the encoder to download: {named}</source>
        <translation>Wählen Sie, was heruntergeladen wird: {named}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>choose under RGB bands three bands for red, green and blue, or one for all</source>
        <translation>Wählen Sie unter RGB-Kanäle drei Kanäle für Rot, Grün und Blau oder einen für alle</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>coarse</source>
        <translation>grob</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>coastal aerosol</source>
        <translation>Küsten-Aerosol</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>coastal erosion</source>
        <translation>Küstenerosion</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>comparing</source>
        <translation>vergleicht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>comparing what lies outside</source>
        <translation>vergleicht, was außerhalb liegt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>content credentials</source>
        <translation>Content Credentials</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>content credentials need the engine's extra 'credentials' (c2pa-python): install it</source>
        <translation>Content Credentials brauchen den Zusatz „credentials“ der Engine (c2pa-python): Installieren Sie ihn</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>coordinates cannot be brought from {name} to {name_2}: {error}</source>
        <translation>Koordinaten lassen sich nicht von {name} nach {name_2} bringen: {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>coordinates in {name} lie where {name_2} is not defined: check the CRS, and that x (longitude) comes first</source>
        <translation>Koordinaten in {name} liegen, wo {name_2} nicht definiert ist: Prüfen Sie das KBS, und ob x (Länge) zuerst kommt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>coordinates need a CRS to be placed on a raster in {name}: name it</source>
        <translation>Koordinaten brauchen ein KBS, um auf ein Raster in {name} zu passen: Nennen Sie es</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>coordinates of no named CRS</source>
        <translation>Koordinaten ohne genanntes KBS</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>copy says the region of the object</source>
        <translation>copy nennt die Region des Objekts</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>copy says where to: a list of places, each x and y</source>
        <translation>copy sagt, wohin: eine Liste von Orten, jeder x und y</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>copying {name}</source>
        <translation>kopiert {name}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cost raster</source>
        <translation>das Kostenraster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cracks</source>
        <translation>Risse</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>curves inside a collection cannot be read: save them as plain polygons</source>
        <translation>Kurven in einer Sammlung sind nicht lesbar: Speichern Sie sie als einfache Polygone</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>damage is 1 (none) to 4 (destroyed), not {damage}</source>
        <translation>Der Schadensgrad ist 1 (keiner) bis 4 (zerstört), nicht {damage}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>dated polygons only say when the change comes to each: tell a story that does not go back</source>
        <translation>Datierte Polygone sagen nur, wann die Veränderung zu jedem kommt: Wählen Sie eine Zeitreihe, die nicht zurückgeht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>deforestation</source>
        <translation>Entwaldung</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>degree</source>
        <translation>Grad</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>denoising</source>
        <translation>entrauscht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>device must be auto, cpu, cuda, cuda:N or mps, not {asked}</source>
        <translation>Das Gerät muss auto, cpu, cuda, cuda:N oder mps sein, nicht {asked}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>download RemoteCLIP and choose it as the encoder</source>
        <translation>laden Sie RemoteCLIP herunter und wählen Sie es als Encoder</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>download it again, or choose the right file</source>
        <translation>laden Sie die Datei neu herunter, oder wählen Sie die richtige</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>downloading {title}</source>
        <translation>lädt {title} herunter</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>drawing the animation</source>
        <translation>zeichnet die Animation</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>drawing {prompt}</source>
        <translation>zeichnet {prompt}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>dry ground</source>
        <translation>trockener Boden</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>each place has a region of its own: leave the region out</source>
        <translation>jede Stelle hat ihren eigenen Bereich: Lassen Sie den Bereich weg</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>each place needs a region of its own</source>
        <translation>jede Stelle braucht ihren eigenen Bereich</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>edit was</source>
        <translation>Bearbeitung wurde</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>edits by words (image-text encoders)</source>
        <translation>Bearbeiten mit Worten (Bild-Text-Encoder)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>edits were</source>
        <translation>Bearbeitungen wurden</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>even a tile of {height} x {width} pixels does not fit in memory: close other programs or choose a smaller region</source>
        <translation>Selbst eine Kachel von {height} x {width} Pixeln passt nicht in den Speicher: Schließen Sie andere Programme, oder wählen Sie einen kleineren Bereich</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>every pixel of it is as written</source>
        <translation>jedes Pixel darin ist wie geschrieben</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>exit code {code}, no output</source>
        <translation>Rückgabewert {code}, keine Ausgabe</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>faiss {version} searches</source>
        <translation>faiss {version} sucht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>feather must be 0 to 256 pixels, not {feather}</source>
        <translation>Die weiche Kante muss 0 bis 256 Pixel breit sein, nicht {feather}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>feather must be 0 to 64 pixels, not {feather}</source>
        <translation>Die weiche Kante muss 0 bis 64 Pixel breit sein, nicht {feather}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>feature {index} of {name}</source>
        <translation>Objekt {index} von {name}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>features of {name} that are not on the raster: {left}</source>
        <translation>Objekte von {name}, die nicht auf dem Raster liegen: {left}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>features that say nothing of what they become stay as they are: {silent}</source>
        <translation>Objekte, die nicht sagen, was sie werden, bleiben, wie sie sind: {silent}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>file and sha256 do not belong together</source>
        <translation>file und sha256 gehören nicht zusammen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>file of trusted certificates</source>
        <translation>Datei mit vertrauten Zertifikaten</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>fine</source>
        <translation>fein</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>fine-tuned on aerial and satellite captions, 0.05 to a few metres per pixel; free text</source>
        <translation>nachtrainiert mit Beschreibungen von Luft- und Satellitenbildern, 0,05 bis einige Meter je Pixel; freier Text</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>fine-tuned on five million remote sensing pictures with text; free text</source>
        <translation>nachtrainiert mit fünf Millionen Fernerkundungsbildern mit Text; freier Text</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>foot</source>
        <translation>Fuß</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>foot (international)</source>
        <translation>Fuß (international)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>frame 1 is the raster as it is, so its intensity must be 0</source>
        <translation>Bild 1 ist das Raster, wie es ist, darum muss seine Stärke 0 sein</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>frame {number} ({date}) comes before frame {number_2} ({date_2}): put the dates in order</source>
        <translation>Bild {number} ({date}) liegt vor Bild {number_2} ({date_2}): Ordnen Sie die Daten</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>frame {number} of the story, {name}, is missing: run the story again to make it</source>
        <translation>Bild {number} der Zeitreihe, {name}, fehlt: Starten Sie die Zeitreihe noch einmal</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>frame {number} of {count}</source>
        <translation>Bild {number} von {count}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>frame {number}: {error}</source>
        <translation>Bild {number}: {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>frames look at one or more of {references}, not {references_2}</source>
        <translation>Bilder sehen eines oder mehrere von {references} an, nicht {references_2}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>frames {number} and {number_2} have the same date, {date}</source>
        <translation>Bilder {number} und {number_2} haben dasselbe Datum, {date}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>free some room in {parent}, then continue the job</source>
        <translation>schaffen Sie Platz in {parent}, dann setzen Sie den Auftrag fort</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>give {given} or {given_2}, not both: each says where the change goes</source>
        <translation>Geben Sie {given} oder {given_2} an, nicht beides: Jedes sagt, wohin die Veränderung geht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>grass</source>
        <translation>Gras</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>green</source>
        <translation>grün</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>grey</source>
        <translation>grau</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>ground control points</source>
        <translation>Passpunkte</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>ground control points or RPCs</source>
        <translation>Passpunkte oder RPC</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>gsd is metres a pixel, above 0, or null</source>
        <translation>gsd ist Meter je Pixel, über 0, oder null</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>gsd must be two numbers above 0, least and most metres per pixel</source>
        <translation>gsd muss zwei Zahlen über 0 haben, kleinste und größte Meter je Pixel</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>guidance must be 0 (none) to 10, not {guidance}</source>
        <translation>Das Gewicht der Worte muss 0 (keines) bis 10 sein, nicht {guidance}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>has no words</source>
        <translation>hat keine Wörter</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>has one band, which</source>
        <translation>hat einen Kanal und</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>has two bands, which</source>
        <translation>hat zwei Kanäle und</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>have no date and were left out</source>
        <translation>haben kein Datum und blieben weg</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>holes</source>
        <translation>Löcher</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>how many ({reading}) is not followed in {shown}: copy an object of the raster to the places where it should stand, or leave the number out</source>
        <translation>Wie viele ({reading}) wird in {shown} nicht befolgt: Kopieren Sie ein Objekt des Rasters an die Stellen, an denen es stehen soll, oder lassen Sie die Zahl weg</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>in rows {row} to {bottom}, columns {col} to {right}</source>
        <translation>in Zeilen {row} bis {bottom}, Spalten {col} bis {right}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>international foot</source>
        <translation>internationale Fuß</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>is a Python for ARM; on Windows the packages exist for x64 only, which runs there as well</source>
        <translation>ist ein Python für ARM; unter Windows gibt es die Pakete nur für x64, das dort auch läuft</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>is a free-threaded Python; not all of the engine's packages exist for it</source>
        <translation>ist ein free-threaded Python; dafür gibt es nicht alle Pakete der Engine</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>is a {bits}-bit Python; torch exists for 64 bits only</source>
        <translation>ist ein {bits}-Bit-Python; torch gibt es nur für 64 Bit</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>is missing from it</source>
        <translation>fehlt darin</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>is not there any more</source>
        <translation>ist nicht mehr da</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>is {name}; the engine's packages exist for {dotted} to {dotted_2}</source>
        <translation>ist {name}; die Pakete der Engine gibt es für {dotted} bis {dotted_2}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it can be a preset, a prompt, a material, or be removed</source>
        <translation>es kann eine Vorlage, Worte oder ein Material werden oder entfernt werden</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it cannot be held against what is beneath it now: {error}</source>
        <translation>sie lässt sich nicht mit dem vergleichen, was jetzt darunter liegt: {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it carries a signature, which only the extra 'credentials' can check</source>
        <translation>es trägt eine Signatur, die nur der Zusatz „credentials“ prüfen kann</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it declares entities</source>
        <translation>es deklariert Entities</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it describes a network of {parameters} parameters</source>
        <translation>sie beschreibt ein Netz mit {parameters} Parametern</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it has</source>
        <translation>es hat</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it has pixels of {gsd} m, and the raster's have {gsd_2} m</source>
        <translation>es hat Pixel von {gsd} m, und die des Rasters haben {gsd_2} m</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it has {board} materials, at most {most_fillings} are read</source>
        <translation>Es hat {board} Materialien, höchstens {most_fillings} werden gelesen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it has {board} negative prompts, at most {most_negative} are read</source>
        <translation>es hat {board} Ausschlüsse, höchstens {most_negative} werden gelesen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it has {frame} bindings, at most {most_bindings} are read</source>
        <translation>es hat {frame} Bindungen, höchstens {most_bindings} werden gelesen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it holds no whole block, so its pixels cannot be held against the Item</source>
        <translation>es enthält keinen ganzen Block, darum lassen sich seine Pixel nicht mit dem Item vergleichen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it is in use</source>
        <translation>wird gerade verwendet</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it is nested too deeply</source>
        <translation>es ist zu tief verschachtelt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it is no VRTDataset</source>
        <translation>es ist kein VRTDataset</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it is not UTF-8 text</source>
        <translation>es ist kein Text in UTF-8</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it is not a folder</source>
        <translation>es ist kein Ordner</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it is of version {version}, this engine reads {version_2}: update the older</source>
        <translation>es ist von Version {version}, diese Engine liest {version_2}: Aktualisieren Sie das Ältere</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it is one of {kinds}</source>
        <translation>es ist eines von {kinds}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it is one of {listed}</source>
        <translation>es gibt {listed}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it is signed by {who}, {trust}</source>
        <translation>es ist von {who} signiert, {trust}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it lies elsewhere</source>
        <translation>es liegt woanders</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it takes three frames</source>
        <translation>Dafür braucht es drei Bilder</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>its GDAL cannot write GeoPackage: reinstall pyogrio</source>
        <translation>GDAL kann dort kein GeoPackage schreiben: Installieren Sie pyogrio neu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>its curves cannot be read</source>
        <translation>die Kurven sind nicht lesbar</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>its polygon</source>
        <translation>das Polygon</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>its workers died</source>
        <translation>seine Prozesse starben</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>kept in {environment}</source>
        <translation>aufgehoben in {environment}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>lacks the modules venv and ensurepip; on Debian and Ubuntu: apt install python3-venv</source>
        <translation>hat die Module venv und ensurepip nicht; auf Debian und Ubuntu: apt install python3-venv</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>layer of dated polygons</source>
        <translation>der Layer mit datierten Polygonen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>layer that the change comes from</source>
        <translation>der Layer, von dem die Veränderung ausgeht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>laying the edits over each other</source>
        <translation>legt die Bearbeitungen übereinander</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>left out on wish</source>
        <translation>auf Wunsch weggelassen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>left out: {sentence}</source>
        <translation>Weggelassen: {sentence}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>level must be a number of metres</source>
        <translation>Der Stand muss eine Zahl in Metern sein</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>line {number} of {manifest} is not JSON</source>
        <translation>Zeile {number} von {manifest} ist kein JSON</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>line {number} of {path} is damaged: delete the file, and it is made again from the plan</source>
        <translation>Zeile {number} von {path} ist beschädigt: die Datei löschen, dann wird sie aus dem Plan neu gemacht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>living plants</source>
        <translation>lebende Pflanzen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>loading</source>
        <translation>lädt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>loading the latent model</source>
        <translation>lädt das latente Modell</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>looking at edit {number} of {layers}</source>
        <translation>prüft Bearbeitung {number} von {layers}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>looking at the frames</source>
        <translation>betrachtet die Bilder</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>looking for changes</source>
        <translation>sucht Änderungen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>looking for what fits the words</source>
        <translation>sucht, was zu den Worten passt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>looking through the library of materials</source>
        <translation>sieht die Bibliothek der Materialien durch</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>made of the material {name} of the library ({source})</source>
        <translation>Gemacht aus dem Material {name} der Bibliothek ({source})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>making the data set</source>
        <translation>macht den Datensatz</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>memory ran out at step {number} of {times} of the latent model: close other programs, or use a smaller model</source>
        <translation>Der Speicher reichte bei Schritt {number} von {times} des latenten Modells nicht: Schließen Sie andere Programme, oder nehmen Sie ein kleineres Modell</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>memory ran out: close other programs, or edit a smaller place</source>
        <translation>Der Speicher reicht nicht: Schließen Sie andere Programme, oder bearbeiten Sie eine kleinere Stelle</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>memory ran out: went on with tiles of {half} pixels</source>
        <translation>Der Speicher ging aus: Es ging mit Kacheln von {half} Pixeln weiter</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>method must be one of {methods}, not {name}</source>
        <translation>Das Verfahren muss eines von {methods} sein, nicht {name}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>metre</source>
        <translation>Meter</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>more came for {title} than was announced: the source does not hold it</source>
        <translation>Für {title} kam mehr als angekündigt: Die Quelle hat es nicht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>most of the region is read as roofs, and no street among them along which water would run: draw the region along a street and ask for a flooded street</source>
        <translation>der größte Teil der Region wird als Dächer gelesen, und keine Straße darunter, an der entlang Wasser liefe: zeichnen Sie die Region entlang einer Straße und verlangen Sie eine überflutete Straße (a flooded street)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>much of the raster is a bright pure green, as plants are where near infrared is shown as green</source>
        <translation>vieles im Raster ist hellgrün und rein, wie Pflanzen, wo nahes Infrarot grün gezeigt wird</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>much of the raster is red without being earth, as plants are where near infrared is shown as red</source>
        <translation>vieles im Raster ist rot, ohne Erde zu sein, wie Pflanzen, wo nahes Infrarot rot gezeigt wird</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>mud</source>
        <translation>Schlamm</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>must be one plain phrase of at most {longest} characters</source>
        <translation>muss eine einfache Wendung von höchstens {longest} Zeichen sein</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>name a raster that shows colours</source>
        <translation>nehmen Sie ein Raster, das Farben zeigt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>name has lower-case letters, digits and hyphens, at most 60</source>
        <translation>name hat Kleinbuchstaben, Ziffern und Bindestriche, höchstens 60</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>name the zip archive</source>
        <translation>Nennen Sie das Zip-Archiv</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>narrow near infrared</source>
        <translation>nahes Infrarot, schmal</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>near infrared</source>
        <translation>nahes Infrarot</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>neither this version nor the source states the SHA-256 of {title}; {found}... is kept to check by</source>
        <translation>Weder diese Version noch die Quelle nennt den SHA-256 von {title}; {found}... wird zum Prüfen aufgehoben</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>new buildings</source>
        <translation>neue Gebäude</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no CLIP ViT-B/32 was named</source>
        <translation>CLIP ViT-B/32 wurde nicht angegeben</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no CLIP ViT-L/14 and no aesthetic head were given</source>
        <translation>CLIP ViT-L/14 und der Ästhetik-Kopf wurden nicht angegeben</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no CRS</source>
        <translation>kein KBS</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no CUDA GPU that torch can use</source>
        <translation>keine CUDA-GPU, die torch nutzen kann</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no SHA-256 is pinned for the files of {title}, and {pinned}: download it only if you trust {card}</source>
        <translation>Für die Dateien von {title} ist kein SHA-256 festgelegt, und {pinned}: Laden Sie sie nur herunter, wenn Sie {card} vertrauen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no SHA-256 is pinned for {title}, so that nobody can tell whether the right file comes: download it only if you trust its source</source>
        <translation>Für {title} ist kein SHA-256 festgelegt, darum kann niemand sagen, ob die richtige Datei kommt: Laden Sie es nur herunter, wenn Sie der Quelle vertrauen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no SHA-256 of {title} is pinned: those of what came are kept to check by</source>
        <translation>Für {title} ist kein SHA-256 festgelegt: Die der empfangenen Dateien werden zum Prüfen aufgehoben</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no attribute of {name} says what is to be there (preset, prompt, material or remove): it has {known}</source>
        <translation>kein Attribut von {name} sagt, was dort sein soll (preset, prompt, material oder remove): vorhanden sind {known}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no feature lies on the raster</source>
        <translation>kein Objekt liegt auf dem Raster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no feature of {name} in the raster says what it is to become</source>
        <translation>kein Objekt von {name} auf dem Raster sagt, was es werden soll</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no frame after the first has an intensity above 0</source>
        <translation>Kein Bild nach dem ersten hat eine Stärke über 0</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no frame has an intensity above 0, so nothing would change</source>
        <translation>kein Bild hat eine Stärke über 0, darum würde sich nichts ändern</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no frame's prompt has all words of {words}: bind what stands in one, letter by letter</source>
        <translation>In keinem Bild stehen alle Wörter von {words}: Binden Sie, was Buchstabe für Buchstabe in einem steht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no ground of the region gets wet: its lowest is {np} m, and the water rises to {wanted} m; raise it, or click where it comes from</source>
        <translation>Im Bereich wird nichts nass: Der tiefste Grund liegt auf {np} m, das Wasser steigt auf {wanted} m; erhöhen Sie es, oder klicken Sie an, wo es herkommt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no language model is set up: give its address first, under Language model…</source>
        <translation>Kein Sprachmodell ist eingerichtet: Geben Sie zuerst unter Sprachmodell… seine Adresse an</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no open water is in sight beside the region: click where it comes from instead</source>
        <translation>Neben dem Bereich ist kein offenes Wasser zu sehen: Klicken Sie an, wo es herkommt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no ordinary file</source>
        <translation>keine gewöhnliche Datei</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no output</source>
        <translation>keine Ausgabe</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no pixel is predicted to stay as it is</source>
        <translation>Für kein Pixel wird vorausgesagt, dass es bleibt, wie es ist</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no place for the prompt was found in the raster: draw a region to say where</source>
        <translation>Für die Beschreibung wurde im Raster keine Stelle gefunden: Zeichnen Sie einen Bereich, um zu sagen, wo</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no place to copy to lies inside the raster</source>
        <translation>Keine Stelle, an die kopiert wird, liegt im Raster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no polygon of {name} has {wanted}</source>
        <translation>kein Polygon von {name} hat {wanted}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no room for {size} MB of temporary files in {folder}: free some room</source>
        <translation>Für {size} MB temporäre Dateien ist kein Platz in {folder}: Schaffen Sie Platz</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no scheduler answers at {scheduler}: start it, or mend its address; what is done is kept ({said})</source>
        <translation>kein Scheduler antwortet unter {scheduler}: ihn starten oder die Adresse berichtigen; was fertig ist, bleibt ({said})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no such file</source>
        <translation>keine solche Datei</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no such file or folder</source>
        <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no suitable Python was found on this machine{reason}: install Python 3.12, or choose one</source>
        <translation>Auf diesem Rechner wurde kein passendes Python gefunden{reason}: Installieren Sie Python 3.12, oder wählen Sie eines</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no weights of DINO ViT-B/16 were given</source>
        <translation>Gewichte von DINO ViT-B/16 wurden nicht angegeben</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nobody says when the story begins: it starts on {written} (set First date to change that)</source>
        <translation>Niemand sagt, wann die Zeitreihe beginnt: Sie beginnt am {written} (zu ändern mit Erstes Datum)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nobody says where the water comes from: it rises from the lowest ground of the region</source>
        <translation>Niemand sagt, wo das Wasser herkommt: Es steigt vom tiefsten Grund des Bereichs</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>none of the words</source>
        <translation>keines der Wörter</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>not an ordinary file</source>
        <translation>keine gewöhnliche Datei</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>not downloaded</source>
        <translation>nicht heruntergeladen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>not even its revision is pinned</source>
        <translation>nicht einmal die Revision ist festgelegt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>not kept, so an edit may start slower</source>
        <translation>nicht aufgehoben, eine Bearbeitung beginnt daher womöglich langsamer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>not listed</source>
        <translation>nicht aufgeführt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing can be signed with this certificate and private key ({complaint}): give the chain in PEM, the signer's certificate first, and its own key without a password</source>
        <translation>Mit diesem Zertifikat und privaten Schlüssel lässt sich nichts signieren ({complaint}): Geben Sie die Kette in PEM, das Zertifikat des Unterzeichners zuerst, und seinen Schlüssel ohne Passwort</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing can be written in {folder} ({strerror}): choose another folder</source>
        <translation>In {folder} kann nichts geschrieben werden ({strerror}): Wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing can be written in {parent} ({reason}): free some room, then continue the job</source>
        <translation>In {parent} kann nichts geschrieben werden ({reason}): Schaffen Sie Platz und setzen Sie dann den Auftrag fort</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing can be written in {parent} ({strerror})</source>
        <translation>In {parent} kann nichts geschrieben werden ({strerror})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing can be written in {parent} ({strerror}): choose another folder</source>
        <translation>In {parent} kann nichts geschrieben werden ({strerror}): Wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing changed in any of the results, so there is no chip to show</source>
        <translation>In keinem der Ergebnisse hat sich etwas geändert, also gibt es keine Kachel zu zeigen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing changed, so no file was written: ask for something else, raise the strength, or choose another region</source>
        <translation>Nichts hat sich geändert, darum wurde keine Datei geschrieben: Verlangen Sie etwas anderes, erhöhen Sie die Stärke oder wählen Sie einen anderen Bereich</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing could be edited: {failures}</source>
        <translation>nichts konnte bearbeitet werden: {failures}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing in the raster looks like {prompt} to the encoder: {then}; for new texture, choose Exemplar or a material that shows it</source>
        <translation>Nichts im Raster sieht für den Encoder aus wie {prompt}: {then}; für neue Textur wählen Sie Muster oder ein Material, das es zeigt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing in the raster looks like {what} to the encoder, and it is nothing that can be drawn; {help}</source>
        <translation>Nichts im Raster sieht für den Encoder aus wie {what}, und zeichnen lässt es sich nicht; {help}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing new can appear for {what}: the encoder {guide} changes colours and contrast alone</source>
        <translation>Für {what} kann nichts Neues erscheinen: Der Encoder {guide} ändert nur Farben und Kontrast</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing says what may be done with {name}: name its licence before you share it</source>
        <translation>Nichts sagt, was mit {name} gemacht werden darf: Nennen Sie die Lizenz, bevor Sie es weitergeben</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing says what may be done with {name}: whoever gets it should be told</source>
        <translation>Nichts sagt, was mit {name} gemacht werden darf: Wer es bekommt, sollte das wissen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing that is named</source>
        <translation>nichts, was genannt ist</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing to download, about {size} on disk</source>
        <translation>nichts herunterzuladen, etwa {size} auf dem Datenträger</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>numba {compiled} compiles and computes; compiled kernels are {kept}</source>
        <translation>numba {compiled} kompiliert und rechnet; kompilierte Kernel werden {kept}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>of a story</source>
        <translation>einer Zeitreihe</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>of another shape</source>
        <translation>mit anderer Form</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>of the {blocks} whole blocks in it {differing} {were} changed</source>
        <translation>von den {blocks} ganzen Blöcken darin {were} {differing} geändert</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>only ground without living plants</source>
        <translation>nur Boden ohne lebende Pflanzen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>only its revision is pinned</source>
        <translation>nur die Revision ist festgelegt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>only plants</source>
        <translation>nur Pflanzen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>only water</source>
        <translation>nur Wasser</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>only {count} CUDA GPU(s)</source>
        <translation>nur {count} CUDA-GPU(s)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>only {free} MB are free at {folder}: free some room</source>
        <translation>In {folder} sind nur {free} MB frei: Schaffen Sie Platz</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>open_clip knows no architecture {name}; it is written like RN50 or ViT-B-32</source>
        <translation>open_clip kennt keine Architektur {name}; man schreibt sie wie RN50 oder ViT-B-32</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>open_clip lists no weights {weights} for {architecture} on the hub</source>
        <translation>open_clip führt auf dem Hub keine Gewichte {weights} für {architecture}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>orange</source>
        <translation>orange</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>output</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>paraphrases by a language model need one: set its address and name under Language model…</source>
        <translation>Umschreibungen durch ein Sprachmodell brauchen eines: Geben Sie unter Sprachmodell… seine Adresse und seinen Namen an</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>partly made by a procedure without training</source>
        <translation>teilweise von einem Verfahren ohne Training gemacht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>partly made by a trained model</source>
        <translation>teilweise von einem trainierten Modell gemacht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>parts are thinner than a pixel ({what}): every pixel that they touch counts</source>
        <translation>{what} ist stellenweise schmaler als ein Pixel: Jedes berührte Pixel zählt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>pasture land</source>
        <translation>Weideland</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>paved ground</source>
        <translation>befestigter Boden</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>permission denied</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>permission denied{where}: check who may read and write there</source>
        <translation>Zugriff verweigert{where}: Prüfen Sie, wer dort lesen und schreiben darf</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>picture must be the name of a file beside the preset</source>
        <translation>picture muss der Name einer Datei neben der Vorlage sein</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>pip failed ({last}): try again, or send the diagnostics</source>
        <translation>pip ist fehlgeschlagen ({last}): Versuchen Sie es noch einmal, oder senden Sie die Diagnose</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>pixels outside the region and its feather were changed {place}</source>
        <translation>Pixel außerhalb des Bereichs und seiner weichen Kante wurden geändert {place}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>place {x}; {y} to copy to</source>
        <translation>die Stelle {x}; {y}, an die kopiert wird,</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>planning</source>
        <translation>plant</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>planning where it happens</source>
        <translation>plant, wo es geschieht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>points that water or a slide comes from need heights (DEM)</source>
        <translation>Punkte, von denen Wasser oder eine Rutschung kommt, brauchen ein Höhenmodell</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>polygons of the changes</source>
        <translation>Polygone der Änderungen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>preset</source>
        <translation>preset</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>private key</source>
        <translation>der private Schlüssel</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>pyogrio {version} writes GeoPackage</source>
        <translation>pyogrio {version} schreibt GeoPackage</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>ranges has three numbers for each band, in rising order</source>
        <translation>ranges hat drei Zahlen für jeden Kanal, aufsteigend</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>rasterio {version} with GDAL {gdal_version} writes and reads a COG</source>
        <translation>rasterio {version} mit GDAL {gdal_version} schreibt und liest ein COG</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>reading</source>
        <translation>liest</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>reading the frames</source>
        <translation>liest die Bilder</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>reading the words</source>
        <translation>liest die Worte</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>red</source>
        <translation>rot</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>red edge</source>
        <translation>Red Edge</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>red edge 2</source>
        <translation>Red Edge 2</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>red edge 3</source>
        <translation>Red Edge 3</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>remove</source>
        <translation>remove</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>remove is either true or left out</source>
        <translation>remove ist true oder fehlt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>remove is yes or no, not {given}</source>
        <translation>remove ist yes oder no, nicht {given}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>results are sent to an address as s3://BUCKET/FOLDER, not to {send}</source>
        <translation>Ergebnisse gehen an eine Adresse wie s3://BUCKET/FOLDER, nicht an {send}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>results signed with a certificate (C2PA)</source>
        <translation>mit einem Zertifikat signierte Ergebnisse (C2PA)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>roof</source>
        <translation>Dach</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>roofs</source>
        <translation>Dächer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>row {row}, column {col}</source>
        <translation>Zeile {row}, Spalte {col}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>rows {row} to {bottom}, columns {col} to {right}</source>
        <translation>Zeilen {row} bis {bottom}, Spalten {col} bis {right}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>rubble</source>
        <translation>Trümmer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>runs on an Intel processor; torch no longer exists for Intel Macs</source>
        <translation>läuft auf einem Intel-Prozessor; für Intel-Macs gibt es torch nicht mehr</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>sampling</source>
        <translation>rechnet</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>sand</source>
        <translation>Sand</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>say what happens, either by a description or by a storyboard</source>
        <translation>Sagen Sie, was geschieht, mit einer Beschreibung oder einem Storyboard</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>say which materials to remove</source>
        <translation>Nennen Sie die Materialien, die entfernt werden sollen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>scoring</source>
        <translation>bewertet</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>see the licences of the sources</source>
        <translation>siehe die Lizenzen der Quellen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>seed must be 0 to 2^63 - 1, not {seed}</source>
        <translation>Der Startwert muss 0 bis 2^63 - 1 sein, nicht {seed}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>seen straight from above</source>
        <translation>senkrecht von oben gesehen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>shadow</source>
        <translation>Schatten</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>short-wave infrared 1</source>
        <translation>kurzwelliges Infrarot 1</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>short-wave infrared 2</source>
        <translation>kurzwelliges Infrarot 2</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>smoke</source>
        <translation>Rauch</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>snow</source>
        <translation>Schnee</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>solar panels</source>
        <translation>Solarmodule</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>some of its pixels were changed</source>
        <translation>einige seiner Pixel wurden geändert</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>somebody unnamed</source>
        <translation>jemand Ungenanntem</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>something unforeseen went wrong ({name}); please report it with the details in {log}</source>
        <translation>Etwas Unvorhergesehenes ging schief ({name}); bitte melden Sie es mit den Angaben in {log}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>steering must be one of {steerings}</source>
        <translation>steering muss eines von {steerings} sein</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>steps of binding need a binding strength above 0</source>
        <translation>Schritte der Bindung brauchen eine Stärke der Bindung über 0</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>stories as MP4</source>
        <translation>Zeitreihen als MP4</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>stories by a latent diffusion model</source>
        <translation>Zeitreihen mit einem latenten Diffusionsmodell</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>storm damage</source>
        <translation>Sturmschäden</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>strength must be above 0 and at most 1, not {strength}</source>
        <translation>Die Stärke muss über 0 und höchstens 1 sein, nicht {strength}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>taking up finished work</source>
        <translation>nimmt Fertiges auf</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>tell the story on a raster of colours</source>
        <translation>machen Sie die Zeitreihe auf einem Raster mit Farben</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the CPU</source>
        <translation>die CPU</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the Collection says the story's {field} already: leave it out, or tell a story of your own from the Collection's storyboard</source>
        <translation>Die Collection nennt {field} der Zeitreihe schon: Lassen Sie es weg, oder machen Sie aus dem Storyboard der Collection eine eigene Zeitreihe</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the Collection {name} cannot be read: {error}</source>
        <translation>Die Collection {name} ist nicht lesbar: {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the DEM</source>
        <translation>das Höhenmodell</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the Item {name} says that RS GenEdit wrote it, but it</source>
        <translation>Das Item {name} sagt, dass RS GenEdit es geschrieben hat, aber es</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the TLS file {name} does not exist</source>
        <translation>die TLS-Datei {name} gibt es nicht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the adapter</source>
        <translation>der Adapter</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the adapter {path} is damaged: {one_line} holds what is no number</source>
        <translation>Der Adapter {path} ist beschädigt: {one_line} enthält, was keine Zahl ist</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the adapter {path} is of another model: its {one_line} is {shapes}, the layer is {weight}</source>
        <translation>Der Adapter {path} gehört zu einem anderen Modell: {one_line} ist darin {shapes}, die Schicht ist {weight}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the adapter {path} is of another model: this one has no layer {one_line}</source>
        <translation>Der Adapter {path} gehört zu einem anderen Modell: Dieses hat keine Schicht {one_line}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the aesthetic head</source>
        <translation>den Ästhetik-Kopf</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the architecture {name} needs more than one file of weights ({wrong}): use another</source>
        <translation>Die Architektur {name} braucht mehr als eine Datei mit Gewichten ({wrong}): Nehmen Sie eine andere</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the archive holds no material</source>
        <translation>Das Archiv enthält kein Material</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the archive holds two files of one name</source>
        <translation>Das Archiv enthält zwei Dateien eines Namens</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the archive holds {filename}, which is no file of a material: only NAME.json and its raster may be in it, without passwords, folders or links</source>
        <translation>Das Archiv enthält {filename}, das keine Datei eines Materials ist: Nur NAME.json und sein Raster dürfen darin sein, ohne Ordner, Verknüpfungen oder Passwörter</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the archive is larger than a library may be</source>
        <translation>Das Archiv ist größer, als eine Bibliothek sein darf</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the archive is not whole: {name} {what}</source>
        <translation>Das Archiv ist nicht vollständig: {name} {what}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the attribute {printable} does not stand in its prompt</source>
        <translation>die Eigenschaft {printable} steht nicht in ihrer Beschreibung</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the band {odd} shows no red, green or blue light</source>
        <translation>Der Kanal {odd} zeigt kein rotes, grünes oder blaues Licht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the binding strength must be 0 (none) to {most_binding}, not {strength}</source>
        <translation>Die Stärke der Bindung muss 0 (keine) bis {most_binding} sein, nicht {strength}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the built-in encoder does not know {shown} and leaves it out{hint}: for free text {better}</source>
        <translation>Der eingebaute Encoder kennt {shown} nicht und lässt es weg{hint}: Für freien Text {better}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the built-in encoder does not know {words} in {shown}{meant}</source>
        <translation>Der eingebaute Encoder kennt {words} in {shown} nicht{meant}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the built-in encoder gives no numbers: install the plugin again</source>
        <translation>Der eingebaute Encoder liefert keine Zahlen: Installieren Sie das Plugin neu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the built-in encoder knows none of the things in {shown}: say it in plain English (a flooded village, a forest on fire, new solar panels)</source>
        <translation>Der eingebaute Encoder kennt keines der Dinge in {shown}: Sagen Sie es in einfachem Englisch (a flooded village, a forest on fire, new solar panels)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the built-in encoder reads words and pictures ({sha256})</source>
        <translation>Der eingebaute Encoder liest Worte und Bilder ({sha256})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the built-in latent model cannot be told what must not come: the negative prompt is left out</source>
        <translation>Dem eingebauten latenten Modell lässt sich nicht sagen, was nicht kommen soll: Der Ausschluss bleibt weg</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the built-in latent model has no words for {front}: where the change is new, frames show what they show elsewhere</source>
        <translation>Das eingebaute latente Modell hat keine Worte für {front}: Wo die Veränderung neu ist, zeigen die Bilder, was sie sonst zeigen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the built-in latent model is asked for {told}: its words say no more</source>
        <translation>Vom eingebauten latenten Modell wird {told} verlangt: Mehr sagen seine Wörter nicht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the built-in latent model was trained on drawings of 64 pixels: it shows what the method does and paints colours and rough forms; for pictures like photographs choose a larger one under Latent model</source>
        <translation>Das eingebaute latente Modell wurde mit Zeichnungen von 64 Pixeln trainiert: Es zeigt, was das Verfahren tut, und malt Farben und grobe Formen; für Bilder wie Fotos wählen Sie unter Latentes Modell ein größeres</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the built-in latent model was trained on few words and does not know {listed}: use its words ({listed_2}), or choose a larger one under Latent model</source>
        <translation>Das eingebaute latente Modell wurde mit wenigen Wörtern trainiert und kennt {listed} nicht: Nehmen Sie seine Wörter ({listed_2}), oder wählen Sie unter Latentes Modell ein größeres</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the certificate</source>
        <translation>das Zertifikat</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the change mask does not read back</source>
        <translation>Die Änderungsmaske liest sich nicht zurück</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the change mask would overwrite another output: choose another mask than {mask}</source>
        <translation>Die Änderungsmaske würde ein anderes Ergebnis überschreiben: Wählen Sie eine andere Maske als {mask}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the checkpoint {name} was damaged; its scale was made again</source>
        <translation>Der Zwischenstand {name} war beschädigt; seine Stufe wurde neu gemacht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the config in {folder} describes no network that can be made</source>
        <translation>Die Konfiguration in {folder} beschreibt kein Netz, das sich aufbauen lässt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the connection broke off</source>
        <translation>die Verbindung brach ab</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the connection to the cluster is not encrypted: whoever can reach the scheduler can run code on it; use TLS, or a network of your own</source>
        <translation>die Verbindung zum Cluster ist nicht verschlüsselt: wer den Scheduler erreicht, kann dort Programme ausführen; TLS oder ein eigenes Netz verwenden</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the cost raster</source>
        <translation>das Kostenraster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the custom CRS {proj}</source>
        <translation>das eigene KBS {proj}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the dates must go forward, each later than the one before</source>
        <translation>Die Daten müssen aufsteigen, jedes später als das vorige</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the day of making must be like 2026-05-01, not {made_on}</source>
        <translation>Der Tag der Herstellung muss wie 2026-05-01 geschrieben sein, nicht {made_on}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the description</source>
        <translation>die Beschreibung</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the description names no change that is known offline ({known}): say one of them, or fill in the storyboard yourself</source>
        <translation>Die Beschreibung nennt keine Veränderung, die offline bekannt ist ({known}): Nennen Sie eine davon, oder füllen Sie das Storyboard selbst aus</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the disk became full: free some room or choose a folder on another disk, then try again</source>
        <translation>Der Datenträger wurde voll: Schaffen Sie Platz, oder wählen Sie einen Ordner auf einem anderen, dann versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the disk is full{where}: free some room, or choose another folder</source>
        <translation>Der Datenträger ist voll{where}: Schaffen Sie Platz, oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the disk of {place} has {size} free and the engine needs {size_2} while it installs: free some room or choose a folder on another disk</source>
        <translation>Der Datenträger von {place} hat {size} frei, und die Engine braucht beim Installieren {size_2}: Schaffen Sie Platz, oder wählen Sie einen Ordner auf einem anderen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the disk quota is used up</source>
        <translation>das Speicherkontingent ist aufgebraucht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the disk quota is used up{where}: free some room, or choose another folder</source>
        <translation>Das Speicherkontingent ist aufgebraucht{where}: Schaffen Sie Platz, oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the edit has no part {unit} that could be made: run it again</source>
        <translation>Die Bearbeitung hat keinen Teil {unit}, der gemacht werden könnte: Starten Sie sie noch einmal</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the edits to go on from must be a list of their Items</source>
        <translation>Die Bearbeitungen, auf denen aufgebaut wird, müssen eine Liste ihrer Items sein</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the encoder {model} knows {what} in {shown}: say it in plain English (a flooded village, a forest on fire, new solar panels), or {better}</source>
        <translation>Der Encoder {model} kennt {what} in {shown}: Sagen Sie es in einfachem Englisch (a flooded village, a forest on fire, new solar panels), oder {better}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the encoder {name} knows no word of {text} under Not, which is left out</source>
        <translation>Der Encoder {name} kennt kein Wort von {text} unter Nicht, das weggelassen wird</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the encoder {name} reads only the first {fitting} of the prompt's {all_words} words: shorten it</source>
        <translation>Der Encoder {name} liest nur die ersten {fitting} der {all_words} Wörter: Fassen Sie die Beschreibung kürzer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the engine does not work in {python}: {reason}</source>
        <translation>Die Engine arbeitet nicht in {python}: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the engine needs a folder of its own: choose one, not a whole disk</source>
        <translation>Die Engine braucht einen eigenen Ordner: Wählen Sie einen, nicht einen ganzen Datenträger</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the engine's file {parts} is missing from {root}: install the plugin again</source>
        <translation>Die Datei {parts} der Engine fehlt in {root}: Installieren Sie das Plugin neu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the engine's folder is a link to {folder}: choose that folder itself</source>
        <translation>Der Ordner der Engine ist eine Verknüpfung mit {folder}: Wählen Sie jenen Ordner selbst</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the entity {printable} does not stand in its prompt</source>
        <translation>die Sache {printable} steht nicht in ihrer Beschreibung</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the exemplar</source>
        <translation>das Muster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the file is too large</source>
        <translation>die Datei ist zu groß</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the file name is too long</source>
        <translation>der Dateiname ist zu lang</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the file names no CRS ({what}): {name} of the raster was assumed</source>
        <translation>Die Datei nennt kein KBS ({what}): {name} des Rasters wurde angenommen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the file offered for {title} has {total} bytes: that is no model</source>
        <translation>Die für {title} angebotene Datei hat {total} Bytes: Das ist kein Modell</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the file system is read-only</source>
        <translation>das Dateisystem ist schreibgeschützt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the file system is read-only{where}: choose another folder</source>
        <translation>Das Dateisystem ist schreibgeschützt{where}: Wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the file {value} does not exist, seen from the plan's folder</source>
        <translation>die Datei {value} gibt es nicht, vom Ordner des Plans aus gesehen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the files of {title} are damaged ({folder}): install the plugin again</source>
        <translation>Die Dateien von {title} sind beschädigt ({folder}): Installieren Sie das Plugin neu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the finished area at {place} was damaged and made again</source>
        <translation>Die fertige Fläche bei {place} war beschädigt und wurde neu gemacht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the folder {folder} cannot be made: {strerror}</source>
        <translation>Der Ordner {folder} lässt sich nicht anlegen: {strerror}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the folder {folder} does not exist: make it, or choose another</source>
        <translation>Den Ordner {folder} gibt es nicht: Legen Sie ihn an, oder wählen Sie einen anderen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the folder {parent} does not exist: make it, or choose another</source>
        <translation>Den Ordner {parent} gibt es nicht: Legen Sie ihn an oder wählen Sie einen anderen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the folder {path} holds files that are not this program's ({some}): move it away or choose another name</source>
        <translation>Der Ordner {path} enthält Dateien, die nicht von diesem Programm sind ({some}): Verschieben Sie ihn, oder wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the frames of the story differ in size or bands: they are not of one story</source>
        <translation>Die Bilder der Zeitreihe haben verschiedene Größen oder Kanäle: Sie gehören nicht zu einer Zeitreihe</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the gap between places must be 0 or more metres, not {gap}</source>
        <translation>Der Abstand zwischen Stellen muss 0 oder mehr Meter sein, nicht {gap}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the generator of the sample scene is not part of this installation: install the plugin again, or edit a raster of your own</source>
        <translation>Die Beispielszene kann diese Installation nicht erzeugen: Installieren Sie das Plugin neu, oder bearbeiten Sie ein eigenes Raster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the ground</source>
        <translation>der Boden</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the heights (DEM)</source>
        <translation>das Höhenmodell</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the heights have no data where the slide begins: click another place in the region</source>
        <translation>Das Höhenmodell hat keine Daten, wo die Rutschung beginnt: Klicken Sie eine andere Stelle im Bereich an</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the heights have no data where the water comes from: click another place</source>
        <translation>Das Höhenmodell hat keine Daten, wo das Wasser herkommt: Klicken Sie eine andere Stelle an</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the installation was killed, most likely for memory: close other programs, then try again</source>
        <translation>Die Installation wurde beendet, wohl aus Mangel an Speicher: Schließen Sie andere Programme, dann versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the interrupted job in {name} is of another request, or the raster has changed since: do it over from its beginning</source>
        <translation>Der unterbrochene Auftrag in {name} ist ein anderer, oder das Raster hat sich seither geändert: Beginnen Sie ihn von vorn</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the interrupted story in {parent} is another one: start anew instead of resuming</source>
        <translation>Die unterbrochene Zeitreihe in {parent} ist eine andere: Beginnen Sie neu, statt fortzusetzen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the job id {job} holds half a character; give the job another id</source>
        <translation>Die Auftragskennung {job} enthält ein halbes Zeichen: Geben Sie dem Auftrag eine andere</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the job id {job} was used before; give every job its own</source>
        <translation>Die Auftragskennung {job} wurde schon verwendet: Geben Sie jedem Auftrag eine eigene</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the land around it</source>
        <translation>das Land darum herum</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the land-cover weights are damaged or of another release: install the plugin again</source>
        <translation>Die Gewichte der Landbedeckung sind beschädigt oder von einer anderen Version: Installieren Sie das Plugin neu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the language model's dates or number of frames were not as asked: they were mended</source>
        <translation>Daten oder Zahl der Bilder des Sprachmodells waren nicht wie verlangt: Sie wurden berichtigt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the latent method makes what words say: say what should be there, or choose another Method</source>
        <translation>Das latente Verfahren macht, was Worte sagen: Sagen Sie, was dort sein soll, oder wählen Sie ein anderes Verfahren</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the latent method needs a model: choose under Latent model the folder of one in diffusers' format, or write the name of one that was downloaded, or {builtin} for the small one that comes along</source>
        <translation>Das latente Verfahren braucht ein Modell: Wählen Sie unter Latentes Modell den Ordner eines Modells im Format von diffusers, oder schreiben Sie den Namen eines heruntergeladenen, oder {builtin} für das kleine mitgelieferte</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the latent method needs a region: draw one</source>
        <translation>Das latente Verfahren braucht einen Bereich: Zeichnen Sie einen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the latent method needs the part “latent” of the engine (diffusers), which is not installed here: install it on the Engine page, or choose another Method</source>
        <translation>Das latente Verfahren braucht den Teil „latent“ der Engine (diffusers), der hier nicht installiert ist: Installieren Sie ihn auf der Seite Engine, oder wählen Sie ein anderes Verfahren</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the latent model</source>
        <translation>das latente Modell</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the latent model needs about {needed} GB of memory, {free} GB are free: close other programs, or use a smaller model</source>
        <translation>Das latente Modell braucht etwa {needed} GB Speicher, {free} GB sind frei: Schließen Sie andere Programme, oder nehmen Sie ein kleineres Modell</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the layer has no attribute scene: name the rasters in the plan</source>
        <translation>der Layer hat kein Attribut scene: die Raster im Plan nennen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the layer of dated polygons</source>
        <translation>der Layer mit datierten Polygonen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the layer that the change comes from</source>
        <translation>der Layer, von dem die Veränderung ausgeht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the least share must be 0 to 1, not {least}</source>
        <translation>Der kleinste Anteil muss 0 bis 1 sein, nicht {least}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the library has a material called {name} already: choose another name</source>
        <translation>In der Bibliothek gibt es schon ein Material {name}: Wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the library has another material called {name}: choose another name</source>
        <translation>Die Bibliothek hat ein anderes Material namens {name}: Wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the library is empty</source>
        <translation>die Bibliothek ist leer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the line is longer than {longest_line} bytes</source>
        <translation>Die Zeile ist länger als {longest_line} Bytes</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the line is not JSON</source>
        <translation>Die Zeile ist kein JSON</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the line is not UTF-8</source>
        <translation>Die Zeile ist nicht in UTF-8</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the line is not a JSON object</source>
        <translation>Die Zeile ist kein JSON-Objekt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the line is not an event of this protocol</source>
        <translation>Die Zeile ist kein Ereignis dieses Protokolls</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the mask of invalid pixels differs {place}; nothing was kept</source>
        <translation>Die Maske ungültiger Pixel weicht ab {place}; nichts wurde behalten</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the material</source>
        <translation>das Material</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the material is larger than needed: {largest_side} × {largest_side_2} pixels around its middle are kept</source>
        <translation>Das Material ist größer als nötig: {largest_side} × {largest_side_2} Pixel um seine Mitte werden behalten</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the material is too large to keep: draw a smaller one</source>
        <translation>Das Material ist zu groß zum Aufheben: Zeichnen Sie ein kleineres</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the material is {width} × {height} pixels with {inside} of data: draw it at least {smallest} × {smallest_2} pixels large where the raster has data</source>
        <translation>Das Material hat {width} × {height} Pixel, davon {inside} mit Daten: Zeichnen Sie mindestens {smallest} × {smallest_2} Pixel groß, wo das Raster Daten hat</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the material {name} ({listed}) and the raster ({listed_2}) have no band in common: use a material of the same kind of imagery</source>
        <translation>Das Material {name} ({listed}) und das Raster ({listed_2}) haben keinen Kanal gemeinsam: Nehmen Sie ein Material aus gleichartigen Bildern</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the material {name} covers too little of this raster: it is {width} × {height} pixels of {gsd} m, and the raster's have {gsd_2} m; save a larger place of it</source>
        <translation>Das Material {name} deckt zu wenig von diesem Raster: Es hat {width} × {height} Pixel zu {gsd} m, und die des Rasters haben {gsd_2} m; speichern Sie eine größere Stelle davon</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the material {name} has no {names}: estimated from its {had}, as these go together in the raster, so do not measure by it</source>
        <translation>Dem Material {name} fehlt {names}: aus {had} geschätzt, wie beides im Raster zusammengeht, messen Sie also nicht damit</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the material {name} is {times} times coarser than the raster and would come out blurred: {sizes}; use one of at most {gsd} m</source>
        <translation>Das Material {name} ist {times}-mal gröber als das Raster und käme unscharf heraus: {sizes}; nehmen Sie eines mit höchstens {gsd} m</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the material {name} is {times} times finer than the raster: {sizes}, so its texture is averaged away and mostly its colour stays</source>
        <translation>Das Material {name} ist {times}-mal feiner als das Raster: {sizes}, darum wird seine Textur gemittelt, und es bleibt vor allem seine Farbe</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the material {name} of this library is another one than the edit names: add the one that it was made with, or name this one without its hash</source>
        <translation>Das Material {name} dieser Bibliothek ist ein anderes, als die Bearbeitung nennt: Fügen Sie das hinzu, mit dem sie gemacht wurde, oder nennen Sie dieses ohne Prüfsumme</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the memory limit must be at least 256 MB, not {max_memory}</source>
        <translation>Die Speichergrenze muss mindestens 256 MB sein, nicht {max_memory}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the model alone decides</source>
        <translation>das Modell allein entscheidet</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the names of the bands and their colour interpretation do not agree</source>
        <translation>Die Namen der Kanäle und ihre Farbinterpretation widersprechen sich</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the nearest was drawn on</source>
        <translation>das Nächstliegende wurde verwendet</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the negative prompt</source>
        <translation>der Ausschluss</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the numbers of {name} are not those of the raster ({dtype} and {dtype_2}, or another range): its brightness and contrast were matched to the raster's, band by band</source>
        <translation>Die Werte von {name} sind nicht von der Art des Rasters ({dtype} und {dtype_2}, oder ein anderer Bereich): Helligkeit und Kontrast wurden Kanal für Kanal angeglichen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the object</source>
        <translation>das Objekt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the one band of the material {name} was used for all {ours} bands of the raster</source>
        <translation>Der eine Kanal des Materials {name} wurde für alle {ours} Kanäle des Rasters verwendet</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the one band of {name} was used for all {ours} bands of the raster</source>
        <translation>Der eine Kanal von {name} wurde für alle {ours} Kanäle des Rasters verwendet</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the open option {name}</source>
        <translation>die Öffnungsoption {name}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the operation {op} needs a job id</source>
        <translation>Die Operation {op} braucht eine Auftragskennung</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the package index cannot be reached: check the network and the proxy and try again (what was downloaded is kept), or install from a folder of wheels</source>
        <translation>Der Paketindex ist nicht erreichbar: Prüfen Sie Netz und Proxy und versuchen Sie es noch einmal (Heruntergeladenes bleibt), oder installieren Sie aus einem Ordner mit Wheels</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the package index offers torch for {build} only, and {asked} was asked for: give the address of PyTorch's index for {asked_2}, or take what is offered</source>
        <translation>Der Paketindex bietet torch nur für {build}, und verlangt war {asked}: Geben Sie die Adresse des PyTorch-Index für {asked_2} an, oder nehmen Sie das Angebotene</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the package index refused access: check name and password in pip's configuration or in the address</source>
        <translation>Der Paketindex verweigerte den Zugriff: Prüfen Sie Name und Passwort in der Konfiguration von pip oder in der Adresse</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the package index's certificate is not trusted here: a proxy may open connections; give its certificate in SSL_CERT_FILE or in pip's configuration, then try again</source>
        <translation>Dem Zertifikat des Paketindex wird hier nicht vertraut: Vielleicht öffnet ein Proxy die Verbindungen; geben Sie sein Zertifikat in SSL_CERT_FILE oder in der Konfiguration von pip an, dann versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the packages offered do not fit together: remove other package indexes from pip's configuration, or report this with the diagnostics</source>
        <translation>Die angebotenen Pakete passen nicht zusammen: Entfernen Sie andere Paketindizes aus der Konfiguration von pip, oder melden Sie es mit der Diagnose</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the paraphrase</source>
        <translation>die Umschreibung</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the path {folder} holds {pathsep}, which Python cannot search: choose another folder</source>
        <translation>Der Pfad {folder} enthält {pathsep}, worin Python nicht suchen kann: Wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the path {folder} holds {pathsep}, which Python cannot search: move the plugin</source>
        <translation>Der Pfad {folder} enthält {pathsep}, worin Python nicht suchen kann: Verschieben Sie das Plugin</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the path {folder} is too long for Windows, whose limit leaves {most} characters here: choose a shorter one, or switch on long paths in Windows</source>
        <translation>Der Pfad {folder} ist zu lang für Windows, dessen Grenze hier {most} Zeichen lässt: Wählen Sie einen kürzeren, oder schalten Sie in Windows lange Pfade ein</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the pins hold a condition that is not understood ({condition}): report this</source>
        <translation>Die Versionsliste enthält eine Bedingung, die nicht verstanden wird ({condition}): Melden Sie das</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the pixel size of {request} is unknown: {name} is used pixel for pixel</source>
        <translation>Die Pixelgröße von {request} ist unbekannt: {name} wird Pixel für Pixel verwendet</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the pixel size of {which} is unknown: the {what} was taken pixel for pixel</source>
        <translation>Die Pixelgröße von {which} ist unbekannt: {what} wurde Pixel für Pixel genommen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the place has {area} million pixels, and the latent method makes at most {most_pixels} million as one: choose a smaller region</source>
        <translation>Die Stelle hat {area} Millionen Pixel, und das latente Verfahren macht höchstens {most_pixels} Millionen auf einmal: Wählen Sie einen kleineren Bereich</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the place keeps its own texture, and only its colours and contrast change</source>
        <translation>die Stelle behält ihre eigene Textur, und nur Farben und Kontrast ändern sich</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the place of the story spans {area} million pixels, at most {most_pixels} are planned at once: draw a smaller region, or tell it in parts</source>
        <translation>Der Ort der Zeitreihe umfasst {area} Millionen Pixel, höchstens {most_pixels} werden auf einmal geplant: Zeichnen Sie einen kleineren Bereich, oder machen Sie mehrere Zeitreihen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the place spans {area} million pixels, too many to draw {names} on (at most {most_pixels}): draw smaller regions, one after another</source>
        <translation>Die Stelle umfasst {area} Millionen Pixel, zu viele, um {names} darauf zu zeichnen (höchstens {most_pixels}): Zeichnen Sie kleinere Bereiche, einen nach dem anderen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the place where it starts lies outside the region, or where nothing can spread: click one inside</source>
        <translation>Der Ort, an dem es beginnt, liegt außerhalb des Bereichs oder dort, wo sich nichts ausbreiten kann: Klicken Sie einen darin an</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the place {x}; {y} lies outside the raster: click inside it</source>
        <translation>Die Stelle {x}; {y} liegt außerhalb des Rasters: Klicken Sie hinein</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the place {x}; {y} seems to lie in shadow</source>
        <translation>Die Stelle {x}; {y} scheint im Schatten zu liegen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the place {x}; {y} to copy to lies outside the raster</source>
        <translation>Die Stelle {x}; {y}, an die kopiert wird, liegt außerhalb des Rasters</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the plan names its scenes itself: write them there, or give a vector layer as the plan</source>
        <translation>der Plan nennt seine Raster selbst: sie dort angeben, oder einen Vektorlayer als Plan</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the point lies outside the raster: click inside it</source>
        <translation>Der Punkt liegt außerhalb des Rasters: Klicken Sie hinein</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the point lies where the raster has no data: click where there are pixels</source>
        <translation>Am Punkt hat das Raster keine Daten: Klicken Sie dorthin, wo Pixel sind</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the process that made it ended {retries} times before it was done ({why}): is there enough memory for one job a worker?</source>
        <translation>der Prozess endete {retries} Mal, bevor es fertig war ({why}): reicht der Speicher für eine Bearbeitung je Prozess?</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the prompt</source>
        <translation>die Beschreibung</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the prompt is longer than the latent model reads: its end is left out</source>
        <translation>Die Beschreibung ist länger, als das latente Modell liest: Ihr Ende bleibt weg</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the prompt is not in Latin letters: encoders learnt English captions, so say it in English</source>
        <translation>Die Beschreibung ist nicht in lateinischen Buchstaben: Encoder haben englische Beschreibungen gelernt, sagen Sie es auf Englisch</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the prompt names no thing with an attribute or beside another, so nothing is bound</source>
        <translation>Die Beschreibung nennt nichts mit einer Eigenschaft oder neben etwas anderem, darum wird nichts gebunden</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the prompt of frame {number} {why}</source>
        <translation>Die Beschreibung von Bild {number} {why}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the proxy refused the connection: check the address, name and password of the proxy, then try again</source>
        <translation>Der Proxy verweigerte die Verbindung: Prüfen Sie Adresse, Name und Passwort des Proxys, dann versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the range of values of the raster beneath it is another now</source>
        <translation>der Wertebereich des Rasters darunter ist jetzt ein anderer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster</source>
        <translation>das Raster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster before, {name}, does not lie where the Item says: say where it is</source>
        <translation>Das Raster vorher, {name}, liegt nicht dort, wo das Item sagt: Geben Sie an, wo es ist</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster does not say how large its pixels are: {usual_gsd} m were assumed</source>
        <translation>Das Raster sagt nicht, wie groß seine Pixel sind: {usual_gsd} m wurden angenommen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster does not say which bands are red, green and blue: {shown} were taken for them</source>
        <translation>Das Raster sagt nicht, welche Kanäle rot, grün und blau sind: {shown} wurden dafür genommen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster has no CRS and nothing else places it, so coordinates in {name} cannot be laid on it: give pixel coordinates (column,row), without a CRS</source>
        <translation>Das Raster hat kein KBS, und nichts sonst verortet es, darum passen Koordinaten in {name} nicht darauf: Geben Sie Pixelkoordinaten (Spalte,Zeile) ohne KBS an</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster has one band: band {position} of the material {name} stands for it</source>
        <translation>Das Raster hat einen Kanal: Kanal {position} des Materials {name} steht dafür</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster has {area} million pixels: draw a region to say where; without one, rasters of at most {most_without_roi} million are searched for a place</source>
        <translation>Das Raster hat {area} Millionen Pixel: Zeichnen Sie einen Bereich, um zu sagen, wo; ohne ihn werden Raster mit höchstens {most_without_roi} Millionen nach einer Stelle durchsucht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster has {count} bands and does not say which are red, green and blue</source>
        <translation>Das Raster hat {count} Kanäle und sagt nicht, welche rot, grün und blau sind</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster has {scene} bands: a material has at most {most_bands}</source>
        <translation>Das Raster hat {scene} Kanäle: Ein Material hat höchstens {most_bands}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster holds class codes and a material colours: use an exemplar of the same classes</source>
        <translation>Das Raster enthält Klassencodes und das Material Farben: Nehmen Sie ein Muster mit denselben Klassen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster holds class codes, and {name} has no codes of the same meaning: name a raster with the same classes and colours as exemplar</source>
        <translation>Das Raster enthält Klassencodes, und {name} hat keine Codes gleicher Bedeutung: Nehmen Sie als Muster ein Raster mit denselben Klassen und Farben</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster holds class codes: a material is saved from measurements or colours</source>
        <translation>Das Raster enthält Klassencodes: Ein Material wird aus Messungen oder Farben gespeichert</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster holds no data: there is nothing to edit</source>
        <translation>Das Raster enthält keine Daten: Es gibt nichts zu bearbeiten</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster holds {scene} class codes, not colours, so words say nothing of it: {instead}</source>
        <translation>Das Raster enthält {scene} Klassencodes, keine Farben, darum sagen Worte nichts darüber: {instead}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster is placed by RPCs without terrain heights, as QGIS shows it: check that {what} lies on the right place</source>
        <translation>Das Raster ist durch RPC ohne Geländehöhen verortet, wie QGIS es zeigt: Prüfen Sie, ob {what} an der richtigen Stelle liegt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster names no CRS, so coordinates cannot be brought to it from {name}: assign the layer a CRS first, or draw in its own coordinates</source>
        <translation>Das Raster nennt kein KBS, darum lassen sich Koordinaten aus {name} nicht darauf bringen: Weisen Sie dem Layer zuerst ein KBS zu, oder zeichnen Sie in seinen eigenen Koordinaten</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster names no CRS: the coordinates ({what}), in {name}, were taken for its own, as a map would show them</source>
        <translation>Das Raster nennt kein KBS: Die Koordinaten ({what}) in {name} wurden als seine eigenen genommen, wie eine Karte sie zeigen würde</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster of the material {name} cannot be read: {error}</source>
        <translation>Das Raster des Materials {name} ist nicht lesbar: {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster of the material {name} is missing: {advice}</source>
        <translation>Das Raster des Materials {name} fehlt: {advice}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster of the material {name} is not as its record says</source>
        <translation>Das Raster des Materials {name} ist nicht, wie sein Eintrag sagt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster of the material {name} is not the one of its record: {advice}</source>
        <translation>Das Raster des Materials {name} ist nicht das seines Eintrags: {advice}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster {what} may be light, radar, elevation or another measurement</source>
        <translation>Das Raster {what} kann Licht, Radar, Höhe oder eine andere Messung sein</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster's geotransform is degenerate (zero pixel size): assign a correct one first</source>
        <translation>Die Georeferenz des Rasters ist entartet (Pixelgröße null): Weisen Sie zuerst eine richtige zu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster's {kind} do not place it ({error}): correct or remove them</source>
        <translation>Die {kind} des Rasters verorten es nicht ({error}): Berichtigen oder entfernen Sie sie</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster, or another one that this edit reads, is not the one of the earlier result: its pixels are others here, so the new result differs from the earlier one</source>
        <translation>Das Raster oder ein anderes, das diese Bearbeitung liest, ist nicht das des früheren Ergebnisses: Seine Pixel sind hier andere, darum unterscheidet sich das neue Ergebnis vom früheren</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the rasters are not of one grid: {name} has {mine} {what}, {name_2} {theirs}; compare a source with its full-size output</source>
        <translation>Die Raster haben nicht dasselbe Gitter: {name} hat {mine} {what}, {name_2} {theirs}; vergleichen Sie eine Quelle mit ihrem Ergebnis in voller Größe</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the rasters that you named decide</source>
        <translation>die von Ihnen genannten Raster entscheiden</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the region</source>
        <translation>der Bereich</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the region holds only nodata: choose a place where there are pixels</source>
        <translation>Im Bereich liegt nur Nodata: Wählen Sie eine Stelle mit Pixeln</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the region is {metres} m wide, and {quoted} needs {metres_2} m: draw a larger one</source>
        <translation>Der Bereich ist {metres} m breit, und {quoted} braucht {metres_2} m: Zeichnen Sie einen größeren</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the result cannot be read back: {error}</source>
        <translation>Das Ergebnis ist nicht zurückzulesen: {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the result cannot be signed: {reason}</source>
        <translation>Das Ergebnis lässt sich nicht signieren: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the result could not be written: the disk is full; {room}</source>
        <translation>Das Ergebnis konnte nicht geschrieben werden: Der Datenträger ist voll; {room}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the result could not be written: {error}; {room}</source>
        <translation>Das Ergebnis konnte nicht geschrieben werden: {error}; {room}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the result could not be written: {reason}</source>
        <translation>Das Ergebnis konnte nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the result is not a cloud-optimised GeoTIFF: choose GeoTIFF as the format</source>
        <translation>Das Ergebnis ist kein cloud-optimiertes GeoTIFF: Wählen Sie als Format GeoTIFF</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the result needs about {needed} MB, and {folder} has {free} MB free: free some room, choose another folder, or choose under How, Format the edited part only</source>
        <translation>Das Ergebnis braucht etwa {needed} MB, und in {folder} sind {free} MB frei: Schaffen Sie Platz, wählen Sie einen anderen Ordner oder unter Wie als Format nur den bearbeiteten Teil</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the result of a job cannot be written to {path}: {reason}; free some room and run the same again, nothing is done twice</source>
        <translation>das Ergebnis einer Bearbeitung kann nicht nach {path} geschrieben werden: {reason}; Platz schaffen und noch einmal ausführen, nichts wird zweimal gemacht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the result would lose metadata: {lost}</source>
        <translation>Das Ergebnis würde Metadaten verlieren: {lost}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the rule As published is one of the gradient: choose under Steering By the encoder's gradient, or By both</source>
        <translation>Die Regel Wie veröffentlicht gehört zum Gradienten: Wählen Sie unter Steuerung Mit dem Gradienten des Encoders oder Mit beidem</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the scheduler at {scheduler} stopped answering: {error}</source>
        <translation>der Scheduler unter {scheduler} antwortet nicht mehr: {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the scheduler has had no worker{with} for {patience} s: start some, then run the same again</source>
        <translation>der Scheduler hat seit {patience} s keinen Prozess{with}: welche starten, dann noch einmal ausführen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the scheduler has no worker yet: start some</source>
        <translation>der Scheduler hat noch keinen Prozess: welche starten</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the scheduler was lost {losses} times before it got anything done ({error}); nothing that is done is lost, run the same again</source>
        <translation>der Scheduler ging {losses} Mal verloren, bevor etwas fertig war ({error}); nichts Fertiges ist verloren, noch einmal ausführen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the settings {file} cannot be read: {strerror}</source>
        <translation>die Einstellungen {file} lassen sich nicht lesen: {strerror}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the share {split} has no picture of {classes}</source>
        <translation>Der Anteil {split} hat kein Bild von {classes}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the shares of train and test must be above 0, that of val 0 or more</source>
        <translation>Die Anteile von train und test müssen über 0 liegen, der von val bei 0 oder mehr</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the signature by {who} does not fit the file</source>
        <translation>die Signatur von {who} passt nicht zur Datei</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the signature is {who}'s, not that with which it was written</source>
        <translation>die Signatur ist von {who} und nicht die, mit der es geschrieben wurde</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the signature of the result does not hold{faults}</source>
        <translation>Die Signatur des Ergebnisses ist ungültig{faults}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the signature that its Item tells of is gone</source>
        <translation>die Signatur, von der sein Item spricht, ist weg</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the story had an MP4, which cannot be written here without the engine's extra 'story': the rest is made</source>
        <translation>Zur Zeitreihe gehörte ein MP4, das sich hier ohne den Zusatz „story“ der Engine nicht schreiben lässt: Das Übrige wird gemacht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the story reaches beyond the calendar: make it shorter</source>
        <translation>Die Zeitreihe reicht über den Kalender hinaus: Machen Sie sie kürzer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the story was made with {made} adapters: say where these lie now, in their order, not where {request} lie</source>
        <translation>Die Zeitreihe wurde mit {made} Adaptern gemacht: Sagen Sie, wo diese jetzt liegen, in ihrer Reihenfolge, nicht, wo {request} liegen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the story would end on {dates}, not after it starts on {dates_2}: set Last date later</source>
        <translation>Die Zeitreihe würde am {dates} enden und nicht nach ihrem Beginn am {dates_2}: Setzen Sie Letztes Datum später</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the story's {footprints} cannot be read: run the story again</source>
        <translation>{footprints} der Zeitreihe ist nicht lesbar: Starten Sie die Zeitreihe noch einmal</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the storyboard is not JSON</source>
        <translation>Das Storyboard ist kein JSON</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the storyboard {name} cannot be read: {error}</source>
        <translation>Das Storyboard {name} ist nicht lesbar: {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the storyboard {name} is larger than {largest} MB: that is no storyboard</source>
        <translation>Das Storyboard {name} ist größer als {largest} MB: Das ist kein Storyboard</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the storyboard {name} is not JSON: {printable}</source>
        <translation>Das Storyboard {name} ist kein JSON: {printable}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the storyboard {name}: {error}</source>
        <translation>Das Storyboard {name}: {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the system does not permit it{where}: check who may read and write there</source>
        <translation>Das System erlaubt es nicht{where}: Prüfen Sie, wer dort lesen und schreiben darf</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the task must be one of {tasks}, not {kind}</source>
        <translation>Die Bearbeitung muss eine von {tasks} sein, nicht {kind}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the tokenizer in {folder} has more words than the model: use another folder</source>
        <translation>Der Tokenizer in {folder} hat mehr Wörter als das Modell: Nehmen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the tolerance is a share, 0 to 1, not {tolerance}</source>
        <translation>Die Toleranz ist ein Anteil von 0 bis 1, nicht {tolerance}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the type {kind} is not one of GeoJSON's</source>
        <translation>der Typ {kind} ist keiner von GeoJSON</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the unfinished work in {name} was damaged; the edit was made anew</source>
        <translation>Das Unfertige in {name} war beschädigt; die Bearbeitung wurde neu gemacht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the vector file {path} does not exist</source>
        <translation>die Vektordatei {path} gibt es nicht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the water covers all that it reaches in each of its frames: set Lowest lower, or Highest higher</source>
        <translation>Das Wasser bedeckt in jedem Bild alles, was es erreicht: Wählen Sie Niedrigster kleiner oder Höchster größer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the water would rise from {base} m to {top} m: set Highest above Lowest</source>
        <translation>Das Wasser würde von {base} m auf {top} m steigen: Wählen Sie Höchster über Niedrigster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the weights in {folder} are not of the model that its config.json describes{lacks}</source>
        <translation>Die Gewichte in {folder} sind nicht die des Modells, das config.json beschreibt{lacks}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the weights of {name} do not say their activation; GELU was taken, which tells drawn scenes apart better (mean log-probability {quick} against {quick_2})</source>
        <translation>Die Gewichte von {name} nennen ihre Aktivierung nicht; GELU wurde genommen, womit gezeichnete Szenen besser zu unterscheiden sind (mittlere Log-Wahrscheinlichkeit {quick} gegen {quick_2})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the weights of {name} do not say their activation; QuickGELU was taken, which tells drawn scenes apart better (mean log-probability {quick} against {quick_2})</source>
        <translation>Die Gewichte von {name} nennen ihre Aktivierung nicht; QuickGELU wurde genommen, womit gezeichnete Szenen besser zu unterscheiden sind (mittlere Log-Wahrscheinlichkeit {quick} gegen {quick_2})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the wind must be 0 (calm) to 1 (storm), not {wind}</source>
        <translation>Der Wind muss 0 (Stille) bis 1 (Sturm) sein, nicht {wind}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the worker could not carry it out: {one_line}; is the same version of the engine installed on every worker?</source>
        <translation>der Prozess konnte es nicht ausführen: {one_line}; ist überall dieselbe Version der Engine installiert?</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the writer died without a word</source>
        <translation>das schreibende Programm endete ohne ein Wort</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the written pixels are not the computed ones {place}; nothing was kept</source>
        <translation>Die geschriebenen Pixel sind nicht die berechneten {place}; nichts wurde behalten</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the {blocks} whole blocks in it are as written</source>
        <translation>die {blocks} ganzen Blöcke darin sind wie geschrieben</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the {name} that pip's configuration offers is not the file that this version knows: remove other package indexes from pip's configuration, or name the index of torch</source>
        <translation>Das {name}, das die Konfiguration von pip anbietet, ist nicht die Datei, die diese Version kennt: Entfernen Sie andere Paketindizes aus der Konfiguration von pip, oder nennen Sie den Index von torch</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there are fewer than {fewest_pixels} usable pixels to learn from: choose a larger region to learn from, or a region with more of the raster around it</source>
        <translation>Es gibt weniger als {fewest_pixels} brauchbare Pixel, aus denen gelernt werden kann: Wählen Sie einen größeren Bereich zum Lernen, oder einen mit mehr Raster darum herum</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there are no weights at {path}</source>
        <translation>Unter {path} liegen keine Gewichte</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there are no weights for a network of width {width} to start from: its training starts from noise and needs more steps</source>
        <translation>Für ein Netz der Breite {width} gibt es keine Startgewichte: Sein Training beginnt mit Rauschen und braucht mehr Schritte</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there are no weights of {what} at {path}</source>
        <translation>Unter {path} liegen keine Gewichte für {what}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there are no wheel files in {wheels}: choose the folder that holds the *.whl files</source>
        <translation>In {wheels} liegen keine Wheel-Dateien: Wählen Sie den Ordner mit den *.whl-Dateien</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there are too many files named like {name}{suffix} in {folder}</source>
        <translation>In {folder} gibt es zu viele Dateien, die wie {name}{suffix} heißen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there are two places only: none is left for val</source>
        <translation>Es gibt nur zwei Stellen: Für val bleibt keine übrig</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there are {files} adapters and {weights} weights of them</source>
        <translation>Es gibt {files} Adapter und {weights} Gewichte dafür</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there are {most} denoising steps at this quality: anchor some of 1 to {most_2} of them, not {anchor_steps} to {anchor_steps_2}</source>
        <translation>Bei dieser Qualität gibt es {most} Entrauschungsschritte: Verankern Sie einige von 1 bis {most_2}, nicht {anchor_steps} bis {anchor_steps_2}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there are {most} denoising steps at this quality: bind before 1 to {most_2} of them, not {steps}</source>
        <translation>Bei dieser Qualität gibt es {most} Entrauschungsschritte: Binden Sie vor 1 bis {most_2} davon, nicht {steps}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is a data set in {output} already: choose another folder, or move it away</source>
        <translation>in {output} ist schon ein Datensatz: einen anderen Ordner wählen oder ihn verschieben</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no adapter at {path}</source>
        <translation>Unter {path} liegt kein Adapter</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no archive {archive}</source>
        <translation>Es gibt kein Archiv {archive}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no band {band}: the raster has bands 1 to {count}</source>
        <translation>Es gibt keinen Kanal {band}: Das Raster hat die Kanäle 1 bis {count}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no encoder {name}: it is one of {by_name}, open_clip:ARCHITECTURE/WEIGHTS (as in open_clip:ViT-B-32/laion2b_s34b_b79k), or a checkpoint file</source>
        <translation>Es gibt keinen Encoder {name}: Es ist einer von {by_name}, open_clip:ARCHITEKTUR/GEWICHTE (wie open_clip:ViT-B-32/laion2b_s34b_b79k) oder eine Checkpoint-Datei</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no extra {unknown}: choose among {extras}</source>
        <translation>Es gibt keinen Zusatz {unknown}: Wählen Sie unter {extras}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no file {file}</source>
        <translation>Die Datei {file} gibt es nicht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no finished edit or frame in what was named: choose results, or the folder that holds them</source>
        <translation>Im Gewählten liegt keine fertige Bearbeitung und kein Bild: Wählen Sie Ergebnisse oder den Ordner, in dem sie liegen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no interrupted story in {folder} to resume</source>
        <translation>In {folder} liegt keine unterbrochene Zeitreihe, die fortgesetzt werden könnte</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no job {name} to cancel</source>
        <translation>Es gibt keinen Auftrag {name}, der sich abbrechen ließe</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no job {op}: it is one of {jobs}</source>
        <translation>Es gibt keinen Auftrag {op}, nur {jobs}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no latent model at {folder}: choose the folder of one in diffusers' format</source>
        <translation>In {folder} liegt kein latentes Modell: Wählen Sie den Ordner eines Modells im Format von diffusers</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no material in {folder} to pack</source>
        <translation>In {folder} gibt es kein Material zum Packen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no material {printable} in {folder}: {there}{sentences}</source>
        <translation>Es gibt kein Material {printable} in {folder}: {there}{sentences}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no preset {name}: it is one of {found}, or a file of your own in {presets_folder}{sentences}</source>
        <translation>es gibt keine Vorlage {name}: es ist eine von {found} oder eine eigene Datei in {presets_folder}{sentences}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no result {path}: choose a result or a folder of results</source>
        <translation>Es gibt kein Ergebnis {path}: Wählen Sie ein Ergebnis oder einen Ordner mit Ergebnissen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is nothing in the region for {quoted} to act on: it needs {wanted}, and {most} was found; choose another region</source>
        <translation>Im Bereich ist nichts, worauf {quoted} wirken könnte (nötig: {wanted}; gefunden: {most}): Wählen Sie einen anderen Bereich</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is nothing to edit</source>
        <translation>es gibt nichts zu bearbeiten</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is nothing to edit: {notes}</source>
        <translation>es gibt nichts zu bearbeiten: {notes}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there must be at least 2 frames</source>
        <translation>Es müssen mindestens 2 Bilder sein</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there must be exactly {count} frames, not {reply}</source>
        <translation>Es müssen genau {count} Bilder sein, nicht {reply}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there would be more than {most_jobs} edits: is a number too large?</source>
        <translation>es wären mehr als {most_jobs} Bearbeitungen: ist eine Zahl zu groß?</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>these settings make no SLURM cluster: {said}</source>
        <translation>diese Einstellungen ergeben keinen SLURM-Cluster: {said}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>these words are meant for pixels of {metres} to {metres_2} m, and the raster's have {metres_3} m</source>
        <translation>Diese Worte sind für Pixel von {metres} bis {metres_2} m gedacht, und die des Rasters haben {metres_3} m</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this GDAL cannot reach object stores ({error}): copy the files by other means</source>
        <translation>Dieses GDAL erreicht keine Objektspeicher ({error}): Kopieren Sie die Dateien anders</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this edit needs a region</source>
        <translation>Diese Bearbeitung braucht einen Bereich</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this edit needs a region: draw one</source>
        <translation>Diese Bearbeitung braucht einen Bereich: Zeichnen Sie einen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this edit needs at least one place with what it is to become</source>
        <translation>diese Bearbeitung braucht mindestens eine Stelle, mit dem, was sie werden soll</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this edit would write {found} and reads {found_2}, which is the same file: choose another name</source>
        <translation>Diese Bearbeitung würde {found} schreiben und liest {found_2}, dieselbe Datei: Wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this engine has no operation {op}; it has {known}</source>
        <translation>Diese Engine kennt die Operation {op} nicht; sie hat {known}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this engine speaks protocol {protocol_version}, the request is of {protocol}: update the plugin or the engine so that both are of one version</source>
        <translation>Diese Engine spricht Protokoll {protocol_version}, die Anfrage ist von {protocol}: Aktualisieren Sie Plugin oder Engine, damit beide von einer Version sind</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this feature names no raster</source>
        <translation>dieses Objekt nennt kein Raster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this latent model has no self-attention layers, so its frames cannot look at each other: switch anchor attention off</source>
        <translation>Dieses latente Modell hat keine Self-Attention-Schichten, darum können seine Bilder einander nicht sehen: Schalten Sie die Anker-Aufmerksamkeit aus</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this latent model has {layers} self-attention layers: name some of 1 to {layers_2}, not {first} to {last}</source>
        <translation>Dieses latente Modell hat {layers} Self-Attention-Schichten: Nennen Sie einige von 1 bis {layers_2}, nicht {first} bis {last}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this machine has no Apple GPU that torch can use: install the engine for the CPU</source>
        <translation>Dieser Rechner hat keine Apple-GPU, die torch nutzen kann: Installieren Sie die Engine für die CPU</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this machine has {what}: install the engine for the CPU</source>
        <translation>Dieser Rechner hat {what}: Installieren Sie die Engine für die CPU</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this story would write {read} and reads it: choose another folder</source>
        <translation>Diese Zeitreihe würde {read} schreiben und liest es: Wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>threads must be at least 1, not {threads}</source>
        <translation>Es muss mindestens 1 Thread sein, nicht {threads}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>tile must be 64 to 16384 pixels, not {tile}</source>
        <translation>Eine Kachel muss 64 bis 16384 Pixel groß sein, nicht {tile}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>too few valid pixels to draw from: fewer than {fewest} patches of {side} x {side_2} pixels; choose a larger region, or a place with fewer nodata pixels around it</source>
        <translation>Zu wenige gültige Pixel, um daraus zu schöpfen: weniger als {fewest} Patches von {side} x {side_2} Pixeln; wählen Sie einen größeren Bereich oder eine Stelle mit weniger Nodata darum herum</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>too many files are open: close other programs or raise the system's limit</source>
        <translation>Zu viele Dateien sind offen: Schließen Sie andere Programme, oder heben Sie die Grenze des Systems an</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>torch {version} computes</source>
        <translation>torch {version} rechnet</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>trained networks cannot be kept in {directory} ({reason}), so the next edit of this place trains again</source>
        <translation>Trainierte Netze lassen sich in {directory} nicht aufheben ({reason}), darum trainiert die nächste Bearbeitung dieser Stelle wieder</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>training</source>
        <translation>trainiert</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>training the network broke down at step {done}; run again with a new seed</source>
        <translation>Das Training des Netzes brach bei Schritt {done} zusammen; starten Sie noch einmal mit neuem Startwert</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>trees</source>
        <translation>Bäume</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>two of them are the same</source>
        <translation>zwei davon sind gleich</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>us feet</source>
        <translation>US-Fuß</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>us survey foot</source>
        <translation>US-Vermessungsfuß</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>waiting for the cluster's scheduler</source>
        <translation>wartet auf den Scheduler des Clusters</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>was</source>
        <translation>wurde</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>was changed since</source>
        <translation>wurde seither geändert</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>water that rises from what is in sight needs heights (DEM)</source>
        <translation>Wasser, das vom sichtbaren Wasser aus steigt, braucht ein Höhenmodell</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>water vapour</source>
        <translation>Wasserdampf</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>weights on another computer are not read offline: copy them to this one</source>
        <translation>Gewichte auf einem anderen Rechner werden offline nicht gelesen: Kopieren Sie sie auf diesen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>weights {path} are damaged or foreign; delete or restore the file</source>
        <translation>Die Gewichte {path} sind beschädigt oder fremd; löschen oder ersetzen Sie die Datei</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>weights {path} cannot be read ({error}); delete or restore the file</source>
        <translation>Die Gewichte {path} sind nicht lesbar ({error}); löschen oder ersetzen Sie die Datei</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>were</source>
        <translation>wurden</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>what a part of this edit goes on from is gone: run it again</source>
        <translation>Worauf ein Teil dieser Bearbeitung aufbaut, ist weg: Starten Sie sie noch einmal</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>what came for {title} has {size} bytes, not {size_2}: the source holds another file</source>
        <translation>Für {title} kamen {size} Bytes statt {size_2}: Die Quelle hat eine andere Datei</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>what came for {title} is not the pinned file (SHA-256 {found}..., not {sha256}...); it was deleted: try another source</source>
        <translation>Für {title} kam nicht die festgelegte Datei (SHA-256 {found}..., nicht {sha256}...); sie wurde gelöscht: Versuchen Sie eine andere Quelle</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>what lies beneath or around it is another now</source>
        <translation>was darunter oder darum liegt, ist jetzt anders</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>what lies in {name} is of another request, or the raster has changed since: run it again</source>
        <translation>Was in {name} liegt, ist von einer anderen Anfrage, oder das Raster hat sich seither geändert: Starten Sie noch einmal</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>where in the region ({reading}) is not followed in {shown}: draw the region there, and say only what should come</source>
        <translation>Wo im Bereich ({reading}) wird in {shown} nicht befolgt: Zeichnen Sie den Bereich dort, und sagen Sie nur, was kommen soll</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>white</source>
        <translation>weiß</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>whole raster</source>
        <translation>ganzes Raster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>wholly made by a procedure without training</source>
        <translation>ganz von einem Verfahren ohne Training gemacht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>wholly made by a trained model</source>
        <translation>ganz von einem trainierten Modell gemacht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>whom you trust</source>
        <translation>dem Sie vertrauen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>whose certificate is not among those that you trust</source>
        <translation>dessen Zertifikat nicht unter denen ist, denen Sie vertrauen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>words need the package open_clip_torch, which cannot be imported ({error}): open the Engine page, switch on edits by words, and choose Repair or update</source>
        <translation>Worte brauchen das Paket open_clip_torch, das sich nicht laden lässt ({error}): Öffnen Sie die Seite Engine, schalten Sie das Bearbeiten mit Worten ein und wählen Sie Reparieren oder aktualisieren</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>work spread over several machines</source>
        <translation>Arbeit auf mehrere Rechner verteilt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>worker processes end as they start: {f}</source>
        <translation>Prozesse enden gleich beim Start: {f}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>writing chips</source>
        <translation>schreibt Kacheln</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>writing the change mask</source>
        <translation>schreibt die Änderungsmaske</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>yellow</source>
        <translation>gelb</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{archive} exists already: give another name</source>
        <translation>{archive} gibt es schon: Geben Sie einen anderen Namen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{bands} of {dtype} were written</source>
        <translation>{bands} als {dtype} wurden geschrieben</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{bare} leads to another computer, {place}: name the file yourself to have it opened</source>
        <translation>{bare} führt auf einen anderen Rechner, {place}: Nennen Sie die Datei selbst, wenn sie geöffnet werden soll</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{base} could not make a virtual environment ({said}): choose another interpreter</source>
        <translation>{base} konnte keine virtuelle Umgebung anlegen ({said}): Wählen Sie einen anderen Interpreter</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{called}{f} is not as it was when this story was made, so the same frames cannot come again: bring the old file back, or tell the story anew from its storyboard</source>
        <translation>{called}{f} ist nicht mehr wie damals, als diese Zeitreihe gemacht wurde, darum können dieselben Bilder nicht wieder entstehen: Holen Sie die alte Datei zurück, oder machen Sie die Zeitreihe neu aus ihrem Storyboard</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{chosen} is not a Python 3 that starts: choose another interpreter</source>
        <translation>{chosen} ist kein Python 3, das startet: Wählen Sie einen anderen Interpreter</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{chosen} materials are called {printable} ({name}): name one of them</source>
        <translation>{chosen} Materialien heißen {printable} ({name}): Nennen Sie eines davon</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{chosen} {found}: choose another interpreter</source>
        <translation>{chosen} {found}: Wählen Sie einen anderen Interpreter</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{count} bands of {dtypes} where {written}</source>
        <translation>{count} Kanäle als {dtypes}, wo {written}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{count} bands that nothing names</source>
        <translation>{count} Kanäle, die nichts benennt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{date}: the raster</source>
        <translation>{date}: das Raster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{device} has too little free memory for one block: close other programs, or install the engine for the CPU</source>
        <translation>{device} hat zu wenig freien Speicher für einen Block: Schließen Sie andere Programme, oder installieren Sie die Engine für die CPU</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{device} has too little free memory to train on one crop: close other programs, or install the engine for the CPU</source>
        <translation>{device} hat zu wenig freien Speicher, um an einem Ausschnitt zu trainieren: Schließen Sie andere Programme, oder installieren Sie die Engine für die CPU</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{doubt}: choose them under RGB bands{grey}, as words need them</source>
        <translation>{doubt}: Wählen Sie sie unter RGB-Kanäle{grey}, denn Worte brauchen sie</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{entity} has more than {most_attributes} attributes</source>
        <translation>{entity} hat mehr als {most_attributes} Eigenschaften</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{environment} can be written, {free} MB free</source>
        <translation>In {environment} kann geschrieben werden, {free} MB frei</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{environment} is not a virtual environment: install the engine again</source>
        <translation>{environment} ist keine virtuelle Umgebung: Installieren Sie die Engine noch einmal</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{error}; and {unknown}</source>
        <translation>{error}; und {unknown}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{error}; it was left out</source>
        <translation>{error}; es blieb weg</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{error}; the paraphrases are from the word list</source>
        <translation>{error}; die Umschreibungen sind aus der Wortliste</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{error}; the storyboard is by the built-in rules</source>
        <translation>{error}; das Storyboard ist nach den eingebauten Regeln gemacht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{existing} exists already: choose another name</source>
        <translation>{existing} gibt es schon: Wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{field} is a list of at most {most} short texts</source>
        <translation>{field} ist eine Liste mit höchstens {most} kurzen Texten</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{field} is a number of pixels</source>
        <translation>{field} ist eine Anzahl Pixel</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{field} is text of at most {longest} characters</source>
        <translation>{field} ist Text mit höchstens {longest} Zeichen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{filename} is not UTF-8 text</source>
        <translation>{filename} ist kein Text in UTF-8</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{filename} is too large for a record</source>
        <translation>{filename} ist zu groß für einen Eintrag</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{file} cannot be read as an archive: {error}</source>
        <translation>{file} ist nicht als Archiv lesbar: {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{file} is not YAML: write names of SLURMCluster and their values</source>
        <translation>{file} ist kein YAML: Namen von SLURMCluster und ihre Werte angeben</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{file} is not the raster of its record: its SHA-256 differs</source>
        <translation>{file} ist nicht das Raster seines Eintrags: Der SHA-256 ist ein anderer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{file} must hold names of SLURMCluster and their values</source>
        <translation>{file} muss Namen von SLURMCluster und ihre Werte enthalten</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{final} cannot be written ({strerror}): is it open in another program?</source>
        <translation>{final} kann nicht geschrieben werden ({strerror}): Ist die Datei in einem anderen Programm geöffnet?</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} cannot be deleted ({strerror}): stop running jobs and other programs that use it, then try again</source>
        <translation>{folder} lässt sich nicht löschen ({strerror}): Beenden Sie laufende Aufträge und andere Programme, die es verwenden, dann versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} does not fit together: its text is {wide} wide, its unet reads {cross_attention_dim}</source>
        <translation>{folder} passt nicht zusammen: Der Text ist {wide} breit, das unet liest {cross_attention_dim}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} does not fit together: its unet takes {takes} channels, its vae gives {channels}</source>
        <translation>{folder} passt nicht zusammen: Das unet nimmt {takes} Kanäle, das vae gibt {channels}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} does not have the engine's packages ({wrong}): install instead</source>
        <translation>{folder} hat die Pakete der Engine nicht ({wrong}): Installieren Sie stattdessen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} does not say how large its pictures are: download the folder of the model again</source>
        <translation>{folder} sagt nicht, wie groß seine Bilder sind: Laden Sie den Ordner des Modells neu herunter</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} has no weights as safetensors, the only kind that is read: get the model in that form</source>
        <translation>{folder} hat keine Gewichte als safetensors, die einzige Art, die gelesen wird: Beschaffen Sie das Modell in dieser Form</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} has {free} MB left, {needed} MB are needed: free some room</source>
        <translation>In {folder} sind noch {free} MB frei, {needed} MB werden gebraucht: Schaffen Sie Platz</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} has {paths} records, of which {most_materials} are read</source>
        <translation>{folder} hat {paths} Einträge, von denen {most_materials} gelesen werden</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} holds no latent model in diffusers' format: it has no model_index.json</source>
        <translation>{folder} enthält kein latentes Modell im Format von diffusers: model_index.json fehlt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} holds something else than the engine; choose another folder.</source>
        <translation>{folder} enthält etwas anderes als die Engine; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} is a file: a story is a folder of frames, give the name of one</source>
        <translation>{folder} ist eine Datei: Eine Zeitreihe ist ein Ordner mit Bildern, geben Sie den Namen eines Ordners an</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} is a file: choose a folder</source>
        <translation>{folder} ist eine Datei: einen Ordner wählen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} is a model that edits a picture by an instruction, which the latent method does not do: choose one that draws what a prompt describes, or an inpainting one</source>
        <translation>{folder} ist ein Modell, das ein Bild nach einer Anweisung bearbeitet, was das latente Verfahren nicht tut: Wählen Sie eines, das zeichnet, was eine Beschreibung sagt, oder eines für Inpainting</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} is not a latent model of this kind: it has no {name}</source>
        <translation>{folder} ist kein latentes Modell dieser Art: Es enthält kein {name}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} is not a latent model of this kind: its {name} is {shown}, not {kinds}</source>
        <translation>{folder} ist kein latentes Modell dieser Art: {name} ist {shown}, nicht {kinds}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} is not a virtual environment: install the engine instead</source>
        <translation>{folder} ist keine virtuelle Umgebung: Installieren Sie stattdessen die Engine</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} is not empty and was not made by this installer: choose another folder</source>
        <translation>{folder} ist nicht leer und nicht von diesem Installationsprogramm gemacht: Wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} was not made by this installer on this account: it is left as it is; delete it yourself if it is of no use</source>
        <translation>{folder} wurde nicht von diesem Installationsprogramm unter diesem Konto gemacht: Es bleibt, wie es ist; löschen Sie es selbst, wenn Sie es nicht brauchen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{found} is the raster itself or a file that it is made of{also}; choose another name</source>
        <translation>{found} ist das Raster selbst oder eine Datei, aus der es besteht{also}; wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{given} is not a STAC Item of an output of this engine</source>
        <translation>{given} ist kein STAC-Item eines Ergebnisses dieser Engine</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{invalid} of its {geometries} polygons</source>
        <translation>{invalid} von {geometries} Polygonen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{kinds} and {kinds_2} are two</source>
        <translation>{kinds} und {kinds_2} sind zwei</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{kind} is a region, or a raster as its source, or both</source>
        <translation>{kind} ist eine Region oder ein Raster als Quelle, oder beides</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{layer} was not made by an earlier story and would be replaced: move it away</source>
        <translation>{layer} stammt nicht von einer früheren Zeitreihe und würde ersetzt: Verschieben Sie es</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{left_out} more results were left out</source>
        <translation>{left_out} weitere Ergebnisse wurden weggelassen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{manifest} is not of a batch: choose another folder</source>
        <translation>{manifest} gehört zu keinem Stapel: einen anderen Ordner wählen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{missing}, or leave the certificate out</source>
        <translation>{missing}, oder lassen Sie das Zertifikat weg</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{names} and {more} more</source>
        <translation>{names} und {more} weitere</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} bears marks of RS GenEdit, but no Item of it is there: whether its pixels are still as written cannot be told.</source>
        <translation>{name} trägt Kennzeichnungen von RS GenEdit, aber kein Item ist dabei: Ob die Pixel noch die geschriebenen sind, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} bears no mark of RS GenEdit: nothing is known of it.{says}</source>
        <translation>{name} trägt keine Kennzeichnung von RS GenEdit: Es ist nichts darüber bekannt.{says}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} begins as a TIFF but cannot be read: it is cut short or damaged.</source>
        <translation>{name} beginnt als TIFF, ist aber nicht lesbar: Es ist abgeschnitten oder beschädigt.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} beside {name_2} is no TIFF file, as masks and overviews are: remove it</source>
        <translation>{name} neben {name_2} ist keine TIFF-Datei, wie Masken und Übersichten es sind: Entfernen Sie sie</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} cannot be read</source>
        <translation>{name} ist nicht lesbar</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} cannot be read ({reason}): download the folder of the model again</source>
        <translation>{name} ist nicht lesbar ({reason}): Laden Sie den Ordner des Modells neu herunter</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} cannot be sent to {plain}: {said}</source>
        <translation>{name} lässt sich nicht an {plain} senden: {said}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} does not belong to {kind}</source>
        <translation>{name} gehört nicht zu {kind}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} does not hold the weights of {what}: {missing} is missing or of another shape</source>
        <translation>{name} enthält nicht die Gewichte für {what}: {missing} fehlt oder hat eine andere Form</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} does not hold what makes its story again: it is of another program, or of an older version of this one</source>
        <translation>{name} enthält nicht, was seine Zeitreihe wieder macht: Es ist von einem anderen Programm oder einer älteren Version von diesem</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} does not say where the pixels of {name_2} lie</source>
        <translation>{name} sagt nicht, wo die Pixel von {name_2} liegen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} does not show the pixels of {name_2}; nothing was made</source>
        <translation>{name} zeigt nicht die Pixel von {name_2}; nichts wurde gemacht</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} does not tell its prompts, which were left out on wish: tell the story from its storyboard</source>
        <translation>{name} nennt seine Beschreibungen nicht, sie wurden auf Wunsch weggelassen: Machen Sie die Zeitreihe aus ihrem Storyboard</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} has no attribute {name_2}: it has {known}</source>
        <translation>{name} hat kein Attribut {name_2}: vorhanden sind {known}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} has no changed mask</source>
        <translation>{name} hat keine Änderungsmaske</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} has no field {name_2}: it has {known}</source>
        <translation>{name} hat kein Feld {name_2}: vorhanden sind {known}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} has no field {unknown}</source>
        <translation>{name} hat kein Feld {unknown}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} has no layer {layer}: it has {layers}</source>
        <translation>{name} hat keinen Layer {layer}: vorhanden sind {layers}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} has no polygons</source>
        <translation>{name} hat keine Polygone</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} has {given} values for {to} places: give one for all, or one for each</source>
        <translation>{name} hat {given} Werte für {to} Stellen: Geben Sie einen für alle oder einen für jede</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} has {layers} layers ({layers_2}): choose one of them</source>
        <translation>{name} hat {layers} Layer ({layers_2}): einen davon wählen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} has {theirs} bands and the raster {ours}, and names do not say which is which: make a raster of the matching ones, in the raster's order</source>
        <translation>{name} hat {theirs} Kanäle und das Raster {ours}, und die Namen sagen nicht, welcher welcher ist: Machen Sie ein Raster aus den passenden, in der Reihenfolge des zu bearbeitenden</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} holds a record that is not one: {error}</source>
        <translation>{name} enthält einen Eintrag, der keiner ist: {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} holds class codes, and the raster does not: name a raster of measurements or colours as exemplar</source>
        <translation>{name} enthält Klassencodes, das Raster aber nicht: Nehmen Sie als Muster ein Raster mit Messungen oder Farben</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} holds every pixel as RS GenEdit wrote it, and was saved anew since</source>
        <translation>{name} enthält jedes Pixel, wie RS GenEdit es geschrieben hat, und wurde seither neu gespeichert</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} holds every pixel as RS GenEdit wrote it, but its marks were taken out: {listed}.</source>
        <translation>{name} enthält jedes Pixel, wie RS GenEdit es geschrieben hat, aber seine Kennzeichnungen wurden entfernt: {listed}.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} holds every pixel as RS GenEdit wrote it, but was put elsewhere on the map.</source>
        <translation>{name} enthält jedes Pixel, wie RS GenEdit es geschrieben hat, liegt aber anderswo auf der Karte.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} holds no finished story: its {collection} cannot be read ({error})</source>
        <translation>{name} enthält keine fertige Zeitreihe: {collection} ist nicht lesbar ({error})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} in {file} names other files or services: unpack it and look at it</source>
        <translation>{name} in {file} nennt andere Dateien oder Dienste: Entpacken Sie es und sehen Sie es an</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is a material of the library, and a material needs a region to fill: draw one</source>
        <translation>{name} ist ein Material der Bibliothek, und ein Material braucht einen Bereich, den es füllt: Zeichnen Sie einen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is a part of what RS GenEdit wrote ({words}); {pixels}.</source>
        <translation>{name} ist ein Teil von dem, was RS GenEdit geschrieben hat ({words}); {pixels}.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is an edit of another raster than {name_2}: size, place or bands differ</source>
        <translation>{name} ist eine Bearbeitung eines anderen Rasters als {name_2}: Größe, Ort oder Kanäle weichen ab</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is as RS GenEdit wrote it, byte for byte</source>
        <translation>{name} ist Byte für Byte, wie RS GenEdit es geschrieben hat</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is cut short or damaged: not all of its pixels can be read.</source>
        <translation>{name} ist abgeschnitten oder beschädigt: Nicht alle Pixel sind lesbar.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is cut short or damaged: {words} cannot be read any more.</source>
        <translation>{name} ist abgeschnitten oder beschädigt: {words} sind nicht mehr lesbar.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is lost (was {short})</source>
        <translation>{name} geht verloren (war {short})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is named as the {what} of {of}, but is not as RS GenEdit wrote it.</source>
        <translation>{name} ist als {what} von {of} genannt, ist aber nicht, wie RS GenEdit es geschrieben hat.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is needed by a package and is not among those that this version knows: report this with the diagnostics</source>
        <translation>{name} wird von einem Paket gebraucht und ist nicht unter denen, die diese Version kennt: Melden Sie das mit der Diagnose</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is not a STAC Collection: give the collection.json of a story</source>
        <translation>{name} ist keine STAC-Collection: Wählen Sie die collection.json einer Zeitreihe</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is not a preset's name: lower-case letters, digits and hyphens, at most 60</source>
        <translation>{name} ist kein Name einer Vorlage: Kleinbuchstaben, Ziffern und Bindestriche, höchstens 60</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is not a preset: it must be a JSON object</source>
        <translation>{name} ist keine Vorlage: Es muss ein JSON-Objekt sein</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is not a preset: {why}</source>
        <translation>{name} ist keine Vorlage: {why}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is not a raster that can be read here: nothing is known of it.</source>
        <translation>{name} ist kein Raster, das hier lesbar ist: Es ist nichts darüber bekannt.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is not a zip archive that can be read: {error}</source>
        <translation>{name} ist kein lesbares Zip-Archiv: {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is not offered for this Python and system by the package index or folder in use: choose another Python, another index, or add its wheel to the folder</source>
        <translation>{name} bietet der verwendete Paketindex oder Ordner für dieses Python und System nicht an: Wählen Sie ein anderes Python, einen anderen Index, oder legen Sie sein Wheel in den Ordner</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is not the Collection of a story: give the folder of one</source>
        <translation>{name} ist nicht die Collection einer Zeitreihe: Wählen Sie den Ordner einer Zeitreihe</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is not the Collection of a story: {error}</source>
        <translation>{name} ist nicht die Collection einer Zeitreihe: {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is not what its Item describes ({how}) and bears no mark: it was changed all over, or is another picture.</source>
        <translation>{name} ist nicht, was sein Item beschreibt ({how}), und trägt keine Kennzeichnung: Es wurde überall geändert oder ist ein anderes Bild.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is not what its Item describes: not one of its {blocks} blocks holds the pixels that RS GenEdit wrote; it was changed all over, or is another picture.</source>
        <translation>{name} ist nicht, was sein Item beschreibt: Keiner der {blocks} Blöcke enthält die Pixel, die RS GenEdit geschrieben hat; es wurde überall geändert oder ist ein anderes Bild.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is of protocol {data}, this engine speaks {request_version}: update the older</source>
        <translation>{name} ist von Protokoll {data}, diese Engine spricht {request_version}: Aktualisieren Sie das Ältere</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is the {what} of {of}, byte for byte as RS GenEdit wrote it.</source>
        <translation>{name} ({what} von {of}) ist Byte für Byte, wie RS GenEdit es geschrieben hat.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is too large for a material</source>
        <translation>{name} ist zu groß für ein Material</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} itself was not changed, but {name_2} under it was: verify that file to see where.</source>
        <translation>{name} selbst wurde nicht geändert, aber {name_2} darunter schon: Prüfen Sie jene Datei, um zu sehen, wo.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} lists no {key} beside it: make the edit again without a place of its own for it</source>
        <translation>{name} führt neben sich kein {key} auf: Machen Sie die Bearbeitung neu, ohne eigenen Ort dafür</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must be 0 to 1, not {value}</source>
        <translation>{name} muss 0 bis 1 sein, nicht {value}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must be a JSON object, not {type}</source>
        <translation>{name} muss ein JSON-Objekt sein, nicht {type}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must be a finite number, not {value}</source>
        <translation>{name} muss eine endliche Zahl sein, nicht {value}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must be a list of at most {most_texts} texts</source>
        <translation>{name} muss eine Liste mit höchstens {most_texts} Texten sein</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must be a list, not {type}</source>
        <translation>{name} muss eine Liste sein, nicht {type}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must be a number from {least} to {most}</source>
        <translation>{name} muss eine Zahl von {least} bis {most} sein</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must be an object, not {type}</source>
        <translation>{name} muss ein Objekt sein, nicht {type}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must be one of {allowed}, not {value}</source>
        <translation>{name} muss eines von {allowed} sein, nicht {value}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must be one of {args}, not {value}</source>
        <translation>{name} muss eines von {args} sein, nicht {value}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must be text</source>
        <translation>{name} muss Text sein</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must be {name_2}, not {type}</source>
        <translation>{name} muss {name_2} sein, nicht {type}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must have at most {longest} characters</source>
        <translation>{name} darf höchstens {longest} Zeichen haben</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must have {args} values, not {value}</source>
        <translation>{name} muss {args} Werte haben, nicht {value}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} names files that are not beside it</source>
        <translation>{name} nennt Dateien, die nicht daneben liegen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} needs a kind, one of {tasks}</source>
        <translation>{name} braucht eine Art, eine von {tasks}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} of anchor attention go from a first, 1 or more, to a last that is not before it, not {span} to {span_2}</source>
        <translation>{name} der Anker-Aufmerksamkeit gehen von einem ersten, 1 oder mehr, bis zu einem letzten, das nicht davor liegt, nicht {span} bis {span_2}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} serves the latent method alone: choose that method, or leave it out</source>
        <translation>{name} dient nur dem latenten Verfahren: Wählen Sie jenes, oder lassen Sie es weg</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} shows {name_2}, which is not there any more.</source>
        <translation>{name} zeigt {name_2}, und das ist nicht mehr da.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} was changed after RS GenEdit wrote it: {pixels}.</source>
        <translation>{name} wurde geändert, nachdem RS GenEdit es geschrieben hat: {pixels}.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} was changed since RS GenEdit wrote it; its Item holds no hashes of pixels that would say where.</source>
        <translation>{name} wurde geändert, seit RS GenEdit es geschrieben hat; sein Item enthält keine Prüfsummen der Pixel, die sagen könnten, wo.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} was converted: it has {words}, so no pixel is as it was written.</source>
        <translation>{name} wurde umgewandelt: Es hat {words}, darum ist kein Pixel, wie es geschrieben wurde.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} was not changed, but its Item {name_2} was: they disagree on {listed}.</source>
        <translation>{name} wurde nicht geändert, aber sein Item {name_2} schon: Sie widersprechen sich bei {listed}.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} was resampled or reprojected ({words}), so no pixel can be held against its Item.</source>
        <translation>{name} wurde umgerechnet oder transformiert ({words}), darum lässt sich kein Pixel mit seinem Item vergleichen.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} was {short}, is {short_2}</source>
        <translation>{name} war {short}, ist {short_2}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} {version} is wanted, {found} is there</source>
        <translation>{name} {version} ist verlangt, {found} ist da</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name}, which belongs to {name_2}, {fault}: choose Make again for that edit</source>
        <translation>{name} von {name_2} {fault}: Wählen Sie für diese Bearbeitung Neu machen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name}, which belongs to {of}, cannot be read: {error}</source>
        <translation>{name} von {of} ist nicht lesbar: {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name}, which is no raster of a kind that is opened here</source>
        <translation>{name}, kein Raster einer Art, die hier geöffnet wird</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{of} names {name}, which does not exist beside it: copy it there, or make it anew</source>
        <translation>{of} nennt {name}, und das liegt nicht daneben: Kopieren Sie es dorthin, oder machen Sie es neu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{of} say nothing of what they become, and stay as they are</source>
        <translation>{of} sagen nicht, was sie werden, und bleiben, wie sie sind</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{old} cannot be moved ({strerror}): stop running jobs and other programs that use it, then try again</source>
        <translation>{old} lässt sich nicht verschieben ({strerror}): Beenden Sie laufende Aufträge und andere Programme, die es verwenden, dann versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{one_line} is bound but not in the prompt: use the prompt's own words</source>
        <translation>{one_line} ist gebunden, steht aber nicht in der Beschreibung: Nehmen Sie deren eigene Wörter</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{one_line} is no binding: write it as thing: attribute, attribute</source>
        <translation>{one_line} ist keine Bindung: Schreiben Sie sie als Sache: Eigenschaft, Eigenschaft</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{output} exists already: choose a new folder for the data set</source>
        <translation>{output} gibt es schon: Wählen Sie einen neuen Ordner für den Datensatz</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{outside} features of {name} do not lie in the raster</source>
        <translation>{outside} Objekte von {name} liegen nicht auf dem Raster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{parent} is no model in open_clip's format: it has no {name}</source>
        <translation>{parent} ist kein Modell im Format von open_clip: Es enthält kein {name}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{parent} lost what was written to it: is the disk full?</source>
        <translation>{parent} hat verloren, was dort geschrieben wurde: Ist der Datenträger voll?</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{parts} are not as written ({differing} of {blocks} blocks)</source>
        <translation>{parts} sind nicht, wie sie geschrieben wurden ({differing} von {blocks} Blöcken)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} cannot be read as a raster: {reason}</source>
        <translation>{path} ist nicht als Raster lesbar: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} cannot be read as a virtual raster: {error}</source>
        <translation>{path} ist nicht als virtuelles Raster lesbar: {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} cannot be read, it is cut or damaged: {reason}</source>
        <translation>{path} ist nicht lesbar, abgeschnitten oder beschädigt: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} cannot be written: ffmpeg did not write all of its pictures</source>
        <translation>{path} kann nicht geschrieben werden: ffmpeg hat nicht alle Bilder geschrieben</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} cannot be written: ffmpeg failed, is there room on the disk?</source>
        <translation>{path} kann nicht geschrieben werden: ffmpeg ist fehlgeschlagen, ist Platz auf dem Datenträger?</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} cannot be written: {error}</source>
        <translation>{path} kann nicht geschrieben werden: {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} does not hold the weights of {name}: tensors {which}</source>
        <translation>{path} enthält nicht die Gewichte von {name}: Tensoren {which}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} does not list a model's words ({error}): install the model again</source>
        <translation>{path} führt die Wörter eines Modells nicht auf ({error}): Installieren Sie das Modell neu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} does not list the files of an edit: name the .json file beside a result</source>
        <translation>{path} führt nicht die Dateien einer Bearbeitung auf: Wählen Sie die .json-Datei neben einem Ergebnis</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} exists already and shows something else; choose another name</source>
        <translation>{path} gibt es schon, und es zeigt etwas anderes; wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} exists already: choose another folder</source>
        <translation>{path} gibt es schon: Wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} has bands of different types ({kinds}): convert them to one type</source>
        <translation>{path} hat Kanäle verschiedener Typen ({kinds}): Wandeln Sie sie in einen Typ um</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} has colour indices among other bands, or as fractions: convert it to RGB first</source>
        <translation>{path} hat Farbnummern neben anderen Kanälen oder als Brüche: Wandeln Sie es zuerst in RGB um</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} has no bands: name a raster with pixels</source>
        <translation>{path} hat keine Kanäle: Nehmen Sie ein Raster mit Pixeln</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} has only an alpha band, which is never edited: name a raster with pixels</source>
        <translation>{path} hat nur einen Alphakanal, der nie bearbeitet wird: Nehmen Sie ein Raster mit Pixeln</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} holds another storyboard, which would be replaced: run that one, or choose another folder</source>
        <translation>{path} enthält ein anderes Storyboard, das ersetzt würde: Starten Sie jenes, oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} holds complex numbers: convert it to amplitude</source>
        <translation>{path} enthält komplexe Zahlen: Wandeln Sie sie in Amplituden um</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} holds files that are not this program's ({some}): they were left there</source>
        <translation>{path} enthält Dateien, die nicht von diesem Programm sind ({some}): Sie blieben dort</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} holds no adapter: it has no tensors</source>
        <translation>{path} enthält keinen Adapter: Es hat keine Tensoren</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} holds no model weights: {again}</source>
        <translation>{path} enthält keine Modellgewichte: {again}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} holds values that are no numbers: download it again</source>
        <translation>{path} enthält Werte, die keine Zahlen sind: Laden Sie die Datei neu herunter</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} holds {dataset} rasters and is none itself: extract one of them as a GeoTIFF</source>
        <translation>{path} enthält {dataset} Raster und ist selbst keines: Holen Sie eines davon als GeoTIFF heraus</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is XML that describes a service or other files, which are not opened: export the part to edit as a GeoTIFF first</source>
        <translation>{path} ist XML, das einen Dienst oder andere Dateien beschreibt, die nicht geöffnet werden: Exportieren Sie den Teil, der bearbeitet wird, zuerst als GeoTIFF</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is a STAC Item, but not one that this engine wrote: it holds no request</source>
        <translation>{path} ist ein STAC-Item, aber keines, das diese Engine geschrieben hat: Es enthält keine Anfrage</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is a TorchScript program, not plain weights: use the model's state dict or safetensors instead</source>
        <translation>{path} ist ein TorchScript-Programm, keine einfachen Gewichte: Nehmen Sie stattdessen das State Dict des Modells oder safetensors</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is a folder; give a file name</source>
        <translation>{path} ist ein Ordner; geben Sie einen Dateinamen an</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is a patch of the earlier edit and has been changed since: it stays</source>
        <translation>{path} ist ein Teil der früheren Bearbeitung und wurde seither geändert: Es bleibt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is a virtual raster of more than {largest_vrt} MB: join it first</source>
        <translation>{path} ist ein virtuelles Raster von mehr als {largest_vrt} MB: Fügen Sie es zuerst zusammen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is closed</source>
        <translation>{path} ist geschlossen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is cut or not a file of weights ({short}): {again}</source>
        <translation>{path} ist abgeschnitten oder keine Datei mit Gewichten ({short}): {again}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is cut: it ends after {size} bytes, before its last pixels; copy or download it again</source>
        <translation>{path} ist abgeschnitten: Es endet nach {size} Bytes, vor seinen letzten Pixeln; kopieren oder laden Sie es noch einmal</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is damaged or not a file of weights: {again}</source>
        <translation>{path} ist beschädigt oder keine Datei mit Gewichten: {again}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is damaged: download the folder of the model again</source>
        <translation>{path} ist beschädigt: Laden Sie den Ordner des Modells neu herunter</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is damaged: its header has no channels</source>
        <translation>{path} ist beschädigt: Der Kopf hat keine Kanäle</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is empty or cut: {again}</source>
        <translation>{path} ist leer oder abgeschnitten: {again}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is made of rasters that are made of others, too deep to be looked through</source>
        <translation>{path} besteht aus Rastern, die aus anderen bestehen, zu tief zum Durchsehen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is missing: download the whole folder of the model</source>
        <translation>{path} fehlt: Laden Sie den ganzen Ordner des Modells herunter</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is missing: the plugin is damaged, install it again from its zip</source>
        <translation>{path} fehlt: Das Plugin ist beschädigt, installieren Sie es neu aus seinem Zip</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is no ordinary file of this library: it was left where it is</source>
        <translation>{path} ist keine gewöhnliche Datei dieser Bibliothek: Sie blieb, wo sie ist</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is no plain LoRA adapter: it holds {one_line}, which cannot be merged</source>
        <translation>{path} ist kein einfacher LoRA-Adapter: Er enthält {one_line}, das sich nicht einrechnen lässt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not JSON: give the STAC Item (.json) that lies beside an output</source>
        <translation>{path} ist kein JSON: Wählen Sie das STAC-Item (.json), das neben einem Ergebnis liegt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not a STAC Item: give the .json file that lies beside an output</source>
        <translation>{path} ist kein STAC-Item: Wählen Sie die .json-Datei, die neben einem Ergebnis liegt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not a config that is safe to follow: {wrong}</source>
        <translation>{path} ist keine Konfiguration, der man gefahrlos folgen kann: {wrong}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not a file of plain tensors, and reading it could run foreign code: use weights saved as a state dict or as safetensors</source>
        <translation>{path} ist keine Datei einfacher Tensoren, und sie zu lesen könnte fremden Code ausführen: Nehmen Sie Gewichte als State Dict oder safetensors</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not a file: name a raster file</source>
        <translation>{path} ist keine Datei: Nennen Sie eine Rasterdatei</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not a lexicon: {error}</source>
        <translation>{path} ist kein Lexikon: {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not a list of words: install the plugin again</source>
        <translation>{path} ist keine Wortliste: Installieren Sie das Plugin neu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not a lock of this installer: move it away or choose another folder</source>
        <translation>{path} ist keine Sperrdatei dieses Installationsprogramms: Verschieben Sie sie, oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not a lock of this program: move it away</source>
        <translation>{path} ist keine Sperrdatei dieses Programms: Verschieben Sie sie</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not a whole safetensors file ({short}): {again}</source>
        <translation>{path} ist keine vollständige safetensors-Datei ({short}): {again}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not a whole safetensors file, the only kind of adapter that is read ({one_line})</source>
        <translation>{path} ist keine vollständige safetensors-Datei, die einzige Art von Adapter, die gelesen wird ({one_line})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not the checkpoint of an image-text model known by its shapes: name the architecture, as in ViT-B-32@{name}</source>
        <translation>{path} ist kein Checkpoint eines Bild-Text-Modells, das an seinen Formen zu erkennen ist: Nennen Sie die Architektur, etwa ViT-B-32@{name}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not the config of an open_clip model</source>
        <translation>{path} ist keine Konfiguration eines open_clip-Modells</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not the tokenizer of an open_clip model: use another folder</source>
        <translation>{path} ist nicht der Tokenizer eines open_clip-Modells: Nehmen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not whole: {one_line} has no counterpart in it</source>
        <translation>{path} ist nicht vollständig: {one_line} hat darin kein Gegenstück</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not {title} as pinned (SHA-256 {found}..., not {wanted}...): delete it and download it again</source>
        <translation>{path} ist nicht {title} wie festgelegt (SHA-256 {found}..., nicht {wanted}...): Löschen Sie es und laden Sie es neu herunter</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is of protocol {version}, this engine speaks {request_version}: update the older</source>
        <translation>{path} ist von Protokoll {version}, diese Engine spricht {request_version}: Aktualisieren Sie das Ältere</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is of type {dtype}, which cannot be edited without loss: convert it to Int32</source>
        <translation>{path} ist vom Typ {dtype}, der sich nicht verlustfrei bearbeiten lässt: Wandeln Sie es in Int32 um</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is packed, which no file of weights is: {again}</source>
        <translation>{path} ist gepackt, was keine Datei mit Gewichten ist: {again}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is stored in blocks of {height} x {width} pixels, too large to read a part of: convert it to a tiled GeoTIFF</source>
        <translation>{path} ist in Blöcken von {height} x {width} Pixeln gespeichert, zu groß, um einen Teil zu lesen: Wandeln Sie es in ein gekacheltes GeoTIFF um</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is {kind}, not a file of this program: move it away</source>
        <translation>{path} ist {kind}, keine Datei dieses Programms: Verschieben Sie es</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is {kind}, not a folder of this program: move it away</source>
        <translation>{path} ist {kind}, kein Ordner dieses Programms: Verschieben Sie es</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is {kind}: give the name of an ordinary file</source>
        <translation>{path} ist {kind}: Geben Sie den Namen einer gewöhnlichen Datei an</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} names {what}: only local rasters are opened, export it as a GeoTIFF where it can be trusted</source>
        <translation>{path} nennt {what}: Nur lokale Raster werden geöffnet, exportieren Sie es als GeoTIFF, wo ihm zu trauen ist</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{percent} of all pictures show one class: {name}</source>
        <translation>{percent} aller Bilder zeigen eine einzige Klasse: {name}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{place}: nothing of this region lies on a raster</source>
        <translation>{place}: nichts von dieser Region liegt auf einem Raster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{place}: {name} has room for {found} of {count} places</source>
        <translation>{place}: {name} hat Platz für {found} von {count} Orten</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{plain} cannot be fetched: {reason}</source>
        <translation>{plain} lässt sich nicht holen: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{plain} cannot be fetched: {said}</source>
        <translation>{plain} lässt sich nicht holen: {said}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{plain} holds a user or a signature, which would be written into manifests: leave it out, and give GDAL's settings in the environment (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, ...)</source>
        <translation>{plain} enthält einen Benutzer oder eine Signatur, was in Dateien geschrieben würde: Lassen Sie es weg, und geben Sie GDALs Einstellungen in der Umgebung (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, ...)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{previous} was not made by this installer: move it away</source>
        <translation>{previous} wurde nicht von diesem Installationsprogramm gemacht: Verschieben Sie es</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{printable} cannot be a material's name: use letters, digits and hyphens, at most 60, and no word that Windows keeps for devices (con, aux, nul)</source>
        <translation>{printable} kann kein Name eines Materials sein: Nehmen Sie Buchstaben, Ziffern und Bindestriche, höchstens 60, und kein Wort, das Windows für Geräte braucht (con, aux, nul)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{printable} is no TIFF file, as materials are</source>
        <translation>{printable} ist keine TIFF-Datei, wie Materialien es sind</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{printable} is not a date of the calendar: write it as 2024-03-01</source>
        <translation>{printable} ist kein Datum des Kalenders: Schreiben Sie es wie 2024-03-01</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{prompt} fits {found} materials of the library ({names}): name one of them</source>
        <translation>{prompt} passt zu {found} Materialien der Bibliothek ({names}): Nennen Sie eines davon</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{python} does not start ({error}): install the engine again or choose another interpreter</source>
        <translation>{python} startet nicht ({error}): Installieren Sie die Engine neu, oder wählen Sie einen anderen Interpreter</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{quoted} finds next to nothing in the region to act on, or no room: choose another region, or draw it larger</source>
        <translation>{quoted} findet in der Region so gut wie nichts, worauf es wirken kann, oder keinen Platz: wählen Sie eine andere Region oder zeichnen Sie sie größer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{quoted} is not made in {reading}, as {shown} asks: leave the colour out, or give an exemplar that shows it</source>
        <translation>{quoted} wird nicht in {reading} gemacht, wie {shown} verlangt: Lassen Sie die Farbe weg, oder geben Sie ein Muster, das sie zeigt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{quoted} is what the region shows already: choose another region, or say what should come instead</source>
        <translation>{quoted} ist, was die Region schon zeigt: wählen Sie eine andere Region, oder sagen Sie, was stattdessen kommen soll</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{quoted} needs open ground, and most of the region is paved or built on: choose another region</source>
        <translation>{quoted} braucht offenen Boden, und der größte Teil der Region ist befestigt oder bebaut: wählen Sie eine andere Region</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{scheduler} is no scheduler's address: it is written tcp://HOST:PORT or tls://HOST:PORT</source>
        <translation>{scheduler} ist keine Adresse eines Schedulers: man schreibt tcp://HOST:PORT oder tls://HOST:PORT</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{sentence}: choose Make again for these, the lowest first</source>
        <translation>{sentence}: Wählen Sie für diese Neu machen, die unterste zuerst</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{sentence}: the edits run one on another would give other pixels there</source>
        <translation>{sentence}: Die Bearbeitungen nacheinander ergäben dort andere Pixel</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{share} % of the object's pixels are nodata or masked: they are not copied, the surroundings of the copy fill their place</source>
        <translation>{share} % der Pixel des Objekts sind Nodata oder maskiert: Sie werden nicht kopiert, die Umgebung der Kopie füllt ihren Platz</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{short} cannot be opened: {getattr}</source>
        <translation>{short} lässt sich nicht öffnen: {getattr}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{short} does not exist: check the path of the raster</source>
        <translation>{short} gibt es nicht: Prüfen Sie den Pfad des Rasters</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{short} is a folder: name the raster file in it</source>
        <translation>{short} ist ein Ordner: Nennen Sie die Rasterdatei darin</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{short} is not a local file: download it, or export it as a GeoTIFF, first</source>
        <translation>{short} ist keine Datei auf diesem Rechner: Laden Sie sie herunter, oder exportieren Sie sie zuerst als GeoTIFF</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} asks for {quoted} and denies {quoted_2}, which is part of it: say only what should be there</source>
        <translation>{shown} verlangt {quoted} und verneint {quoted_2}, das ein Teil davon ist: Sagen Sie nur, was dort sein soll</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} asks for {quoted} and {quoted_2}, and one region holds one thing: ask for one after another, each with its region</source>
        <translation>{shown} verlangt {quoted} und {quoted_2}, und ein Bereich fasst eine Sache: Verlangen Sie eines nach dem anderen, jedes mit seinem Bereich</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} asks for {reading} states ({names}), and {most_states} are made at most: ask for one after another</source>
        <translation>{shown} verlangt {reading} Zustände ({names}), und höchstens {most_states} werden gemacht: Verlangen Sie einen nach dem anderen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} asks to take something away, and words only say what should come: draw a region around it and choose Remove</source>
        <translation>{shown} verlangt, etwas wegzunehmen, und Worte sagen nur, was kommen soll: Zeichnen Sie einen Bereich darum und wählen Sie Entfernen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} can be drawn, but does not look real: name an exemplar or a material of the library that shows it</source>
        <translation>{shown} lässt sich zeichnen, sieht aber nicht echt aus: nennen Sie ein Beispiel oder ein Material der Bibliothek, das es zeigt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} does not look real in pixels between {low} and {high} m, and the raster's have {metres} m: water and fields are not told apart there</source>
        <translation>{shown} sieht bei Pixeln zwischen {low} und {high} m nicht echt aus, und die des Rasters haben {metres} m: Wasser und Felder sind dort nicht zu unterscheiden</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} holds markup, an address or control characters</source>
        <translation>{shown} enthält Auszeichnungen, eine Adresse oder Steuerzeichen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} is about something else</source>
        <translation>{shown} handelt von etwas anderem</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} is made for pixels of {low} to {high} m, and the raster's have {metres} m: too {way} for it to look real</source>
        <translation>{shown} ist für Pixel von {low} bis {high} m gemacht, und die des Rasters haben {metres} m: zu {way}, um echt auszusehen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} is not a material: it is no ordinary file</source>
        <translation>{shown} ist kein Material: Es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} is not a material: it is the record of {name}</source>
        <translation>{shown} ist kein Material: Es ist der Eintrag von {name}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} is not a material: {error}</source>
        <translation>{shown} ist kein Material: {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} is not a material: {getattr}</source>
        <translation>{shown} ist kein Material: {getattr}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} is not written in UTF-8: rename the file or folder first</source>
        <translation>{shown} ist nicht in UTF-8 geschrieben: Benennen Sie Datei oder Ordner zuerst um</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} is the caption itself</source>
        <translation>{shown} ist die Beschreibung selbst</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} is told by its colours, and the raster is taken as grey</source>
        <translation>{shown} erkennt man an den Farben, und das Raster gilt als grau</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} must have words and at most {longest} characters</source>
        <translation>{shown} muss Wörter und höchstens {longest} Zeichen haben</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} names no thing, and nothing is known of how it should look: say what should be there (a green meadow, many new houses)</source>
        <translation>{shown} nennt keine Sache, und nichts ist bekannt, wie es aussehen soll: Sagen Sie, was dort sein soll (a green meadow, many new houses)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} only says what should not be there ({denied}): say what should be there in its place (bare soil, a meadow), or choose Remove</source>
        <translation>{shown} sagt nur, was nicht dort sein soll ({denied}): Sagen Sie, was stattdessen dort sein soll (bare soil, a meadow), oder wählen Sie Entfernen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{silent} of {features} features of {name}</source>
        <translation>{silent} von {features} Objekten von {name}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{steps} frames do not fit in so short a time: ask for fewer, or for a longer story</source>
        <translation>{steps} Bilder passen nicht in so kurze Zeit: Verlangen Sie weniger, oder eine längere Zeitreihe</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{text} is neither a raster nor one of the plan's materials{known}; and {error}</source>
        <translation>{text} ist weder ein Raster noch eines der Materialien des Plans{known}; und {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{text} is not a CRS: write EPSG:code, WKT or a PROJ string</source>
        <translation>{text} ist kein KBS: Schreiben Sie EPSG:Code, WKT oder einen PROJ-String</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{title} cannot be downloaded offline: allow downloads, or put {card} into the folder of models</source>
        <translation>{title} lässt sich offline nicht herunterladen: Erlauben Sie das Herunterladen, oder legen Sie {card} in den Ordner der Modelle</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{title} comes with the engine: there is nothing to download</source>
        <translation>{title} kommt mit der Engine: Es gibt nichts herunterzuladen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{title} could not be downloaded from {web} ({reason}): check the network or proxy and try again, it goes on where it stopped</source>
        <translation>{title} ließ sich nicht von {web} herunterladen ({reason}): Prüfen Sie Netz oder Proxy und versuchen Sie es noch einmal, es geht dort weiter, wo es aufhörte</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{title} has a licence of its own ({licence}): {terms}; its page is {card}: accept it to download the model</source>
        <translation>{title} hat eine eigene Lizenz ({licence}): {terms}; ihre Seite ist {card}: Nehmen Sie sie an, um das Modell herunterzuladen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{title} is not on this machine: download it first</source>
        <translation>{title} ist nicht auf diesem Rechner: Laden Sie es zuerst herunter</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{title} is not on this machine: download it first{size}</source>
        <translation>{title} ist nicht auf diesem Rechner: Laden Sie es zuerst herunter{size}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{told}; {who}, so look at the result</source>
        <translation>{told}; {who}, sehen Sie sich das Ergebnis also an</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{web} answered with a web page, not {title}: does the network want a login?</source>
        <translation>{web} antwortete mit einer Webseite statt mit {title}: Verlangt das Netz eine Anmeldung?</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{web} is no web address: a mirror begins with https://</source>
        <translation>{web} ist keine Webadresse: Ein Spiegel beginnt mit https://</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{web} redirects to an unencrypted address: use another source</source>
        <translation>{web} leitet auf eine unverschlüsselte Adresse um: Nehmen Sie eine andere Quelle</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{web} refuses {title} ({code} {web_2}): {web_3}</source>
        <translation>{web} verweigert {title} ({code} {web_2}): {web_3}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} has a crs member that names no CRS: remove it or name the CRS</source>
        <translation>{what} hat ein crs-Element, das kein KBS nennt: Entfernen Sie es, oder nennen Sie das KBS</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} has coordinates that are not finite numbers: bounds are xmin,ymin,xmax,ymax</source>
        <translation>{what} hat Koordinaten, die keine endlichen Zahlen sind: Grenzen sind xmin,ymin,xmax,ymax</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} has coordinates that are not finite numbers: draw it again</source>
        <translation>{what} hat Koordinaten, die keine endlichen Zahlen sind: Zeichnen Sie neu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} has no area: bounds are xmin,ymin,xmax,ymax with xmin &lt; xmax and ymin &lt; ymax</source>
        <translation>{what} hat keine Fläche: Grenzen sind xmin,ymin,xmax,ymax mit xmin &lt; xmax und ymin &lt; ymax</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} has no area: draw it around the pixels that are meant</source>
        <translation>{what} hat keine Fläche: Zeichnen Sie um die Pixel herum, die gemeint sind</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} has no polygons, only {kinds}: draw at least one polygon</source>
        <translation>{what} hat keine Polygone, nur {kinds}: Zeichnen Sie mindestens eines</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} has no words: say what should be there, as in 'a flooded village'</source>
        <translation>{what} hat keine Wörter: Sagen Sie, was dort sein soll, etwa „a flooded village“</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} has only {width} × {height} pixels: draw it at least {smallest} × {smallest_2} pixels large</source>
        <translation>{what} hat nur {width} × {height} Pixel: Zeichnen Sie mindestens {smallest} × {smallest_2} Pixel groß</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} has {numbers} numbers: bounds are four, xmin,ymin,xmax,ymax</source>
        <translation>{what} hat {numbers} Zahlen: Grenzen sind vier, xmin,ymin,xmax,ymax</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} has {text} characters, at most {longest} are read: say it in one sentence</source>
        <translation>{what} hat {text} Zeichen, höchstens {longest} werden gelesen: Sagen Sie es in einem Satz</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} holds {usable} pixels with data, too few for a texture: draw it at least {smallest} × {smallest_2} pixels large where the raster has data</source>
        <translation>{what} enthält {usable} Pixel mit Daten, zu wenige für eine Textur: Zeichnen Sie mindestens {smallest} × {smallest_2} Pixel groß, wo das Raster Daten hat</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} is empty: draw it, or choose a vector layer</source>
        <translation>{what} ist leer: Zeichnen Sie, oder wählen Sie einen Vektorlayer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} is larger than needed: {side} × {side_2} pixels around its middle were used</source>
        <translation>{what} ist größer als nötig: {side} × {side_2} Pixel um die Mitte wurden verwendet</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} is not GeoJSON: a geometry, a Feature or a FeatureCollection is needed</source>
        <translation>{what} ist kein GeoJSON: Nötig ist eine Geometrie, ein Feature oder eine FeatureCollection</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} is not valid GeoJSON: {one_line}</source>
        <translation>{what} ist kein gültiges GeoJSON: {one_line}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} is not valid JSON: {one_line}</source>
        <translation>{what} ist kein gültiges JSON: {one_line}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} is not valid WKT: {one_line}</source>
        <translation>{what} ist kein gültiges WKT: {one_line}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} is too large to use: draw it smaller</source>
        <translation>{what} ist zu groß zum Verwenden: Zeichnen Sie kleiner</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} lies outside the raster{outside_hint}</source>
        <translation>{what} liegt außerhalb des Rasters{outside_hint}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} lies where the raster has no data: choose a place where there are pixels to {to_do}</source>
        <translation>{what} liegt, wo das Raster keine Daten hat: Wählen Sie eine Stelle mit Pixeln zum {to_do}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} reaches beyond the raster and was clipped to it</source>
        <translation>{what} reicht über das Raster hinaus und wurde daran abgeschnitten</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} was read in {name} as asked, not in its own {name_2}</source>
        <translation>{what} wurde wie verlangt in {name} gelesen, nicht im eigenen {name_2}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} was repaired: {number} invalid ({reason})</source>
        <translation>{what} wurde repariert, ungültig: {number} ({reason})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} was resampled from {gsd} m to the raster's {gsd_2} m</source>
        <translation>{what} wurde von {gsd} m auf die {gsd_2} m des Rasters umgerechnet</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} {shown} denies something: name what it is about, without no, not or without</source>
        <translation>{what} {shown} verneint etwas: Nennen Sie, worum es geht, ohne no, not oder without</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: a date cannot be read: {error}</source>
        <translation>{what}: Ein Datum ist nicht lesbar: {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: choose under Field of dates which field holds the dates, it has {names}</source>
        <translation>{what}: Wählen Sie unter Datumsfeld, welches Feld die Daten enthält, es gibt {names}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: choose which layer of the file is meant, it has {layers}</source>
        <translation>{what}: Wählen Sie, welcher Layer der Datei gemeint ist, sie hat {layers}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: it can only be laid on a raster with a CRS and a geotransform; this one has ground control points or RPCs, warp it first</source>
        <translation>{what}: Passt nur auf ein Raster mit KBS und Georeferenz; dieses hat Passpunkte oder RPC, transformieren Sie es zuerst</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: it can only be laid on a raster with a CRS and a geotransform; this one has no CRS, warp it first</source>
        <translation>{what}: Passt nur auf ein Raster mit KBS und Georeferenz; dieses hat kein KBS, transformieren Sie es zuerst</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: it cannot be read as vectors, choose another layer</source>
        <translation>{what}: Als Vektordaten nicht lesbar, wählen Sie einen anderen Layer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: it does not say its unit and its CRS is in {linear_units}: its heights were taken for metres</source>
        <translation>{what}: Nennt keine Einheit, und das KBS ist in {linear_units}: Die Höhen wurden als Meter gelesen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: it has no data in {share} % of the region, so nothing happens there</source>
        <translation>{what}: Auf {share} % des Bereichs fehlen Daten, dort geschieht nichts</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: it has no features where the raster lies, choose another layer</source>
        <translation>{what}: Wo das Raster liegt, sind keine Objekte, wählen Sie einen anderen Layer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: it has no field {field}, but {names}</source>
        <translation>{what}: Es gibt kein Feld {field}, sondern {names}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: it has only nodata inside the region: choose another layer, or another region</source>
        <translation>{what}: Im Bereich liegt nur Nodata: Wählen Sie einen anderen Layer oder einen anderen Bereich</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: it is in {said}, so its heights were converted to metres</source>
        <translation>{what}: Einheit ist {said}, die Höhen wurden in Meter umgerechnet</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: it names a unit that is not known, {said}: its heights were taken for metres</source>
        <translation>{what}: Nennt eine unbekannte Einheit, {said}: Die Höhen wurden als Meter gelesen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: more than half is without data, only the rest was used</source>
        <translation>{what}: Mehr als die Hälfte ist ohne Daten, nur der Rest wurde verwendet</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: no polygon lies in the region and has a date up to the last frame ({moments}): check the region, the dates and the story's end</source>
        <translation>{what}: Kein Polygon liegt im Bereich und hat ein Datum bis zum letzten Bild ({moments}): Prüfen Sie den Bereich, die Daten und das Ende der Zeitreihe</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: the file has no layer {layer}, but {layers}</source>
        <translation>{what}: Die Datei hat keinen Layer {layer}, sondern {layers}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: the file {name} is a pipe or a device, give an ordinary vector file</source>
        <translation>{what}: Die Datei {name} ist eine Pipe oder ein Gerät, nehmen Sie eine gewöhnliche Vektordatei</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: the file {path} cannot be read as an archive: {error}</source>
        <translation>{what}: Die Datei {path} ist nicht als Archiv lesbar: {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: the file {path} cannot be read as vectors: {one_line}</source>
        <translation>{what}: Die Datei {path} ist nicht als Vektordaten lesbar: {one_line}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: the file {path} has a virtual table, {name}, that reads other files: save the polygons as a GeoPackage or GeoJSON file</source>
        <translation>{what}: Die Datei {path} hat eine virtuelle Tabelle, {name}, die andere Dateien liest: Speichern Sie die Polygone als GeoPackage oder GeoJSON</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: the file {path} has no layer {layer}, but {known}</source>
        <translation>{what}: Die Datei {path} hat keinen Layer {layer}, sondern {known}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: the file {path} has {found} layers of polygons ({found_2}): choose which one is meant, as in {name}#{next}</source>
        <translation>{what}: Die Datei {path} hat {found} Layer mit Polygonen ({found_2}): Wählen Sie, welcher gemeint ist, etwa {name}#{next}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: the file {path}{inside} describes other data ({word}) instead of holding polygons: save them as a GeoPackage or GeoJSON file</source>
        <translation>{what}: Die Datei {path}{inside} beschreibt andere Daten ({word}), statt Polygone zu enthalten: Speichern Sie sie als GeoPackage oder GeoJSON</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: the file {short} has no polygons, draw at least one</source>
        <translation>{what}: Die Datei {short} hat keine Polygone, zeichnen Sie mindestens eines</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: the unit must be m, ft or us-ft, not {unit}</source>
        <translation>{what}: Die Einheit muss m, ft oder us-ft sein, nicht {unit}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: {count} of {dates} features {words}</source>
        <translation>{what}: {count} von {dates} Objekten {words}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: {file} holds complex numbers; choose a raster of plain ones</source>
        <translation>{what}: {file} enthält komplexe Zahlen; wählen Sie ein Raster mit gewöhnlichen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: {file} is a picture; choose a raster whose first band holds the values</source>
        <translation>{what}: {file} ist ein Bild; wählen Sie ein Raster, dessen erster Kanal die Werte enthält</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: {name} cannot be read: {error}</source>
        <translation>{what}: {name} ist nicht lesbar: {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: {name} cannot be read: {reason}</source>
        <translation>{what}: {name} ist nicht lesbar: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: {name} does not exist, choose another layer</source>
        <translation>{what}: {name} gibt es nicht, wählen Sie einen anderen Layer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: {name} has no CRS or no geotransform, assign it one first</source>
        <translation>{what}: {name} hat kein KBS oder keine Georeferenz, weisen Sie sie zuerst zu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: {name} has no data where the region lies (it covers {where}): choose another layer, or another region</source>
        <translation>{what}: {name} hat keine Daten, wo der Bereich liegt (es umfasst {where}): Wählen Sie einen anderen Layer oder einen anderen Bereich</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: {name} is not a file that can be read</source>
        <translation>{what}: {name} ist keine lesbare Datei</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: {name} is not in PEM form (-----BEGIN ...)</source>
        <translation>{what}: {name} ist nicht in PEM-Form (-----BEGIN ...)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: {short} is neither a file that exists nor GeoJSON, WKT or xmin,ymin,xmax,ymax</source>
        <translation>{what}: {short} ist weder eine vorhandene Datei noch GeoJSON, WKT oder xmin,ymin,xmax,ymax</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{where} is no JSON object</source>
        <translation>{where} ist kein JSON-Objekt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{where}, where the object stood in the sun: look whether the copy is too bright there</source>
        <translation>{where}, während das Objekt in der Sonne stand: Sehen Sie nach, ob die Kopie dort zu hell ist</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{where}: the copy was made darker, {dim} % as bright, and throws no shadow</source>
        <translation>{where}: Die Kopie wurde dunkler gemacht, {dim} % so hell, und wirft keinen Schatten</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{where}{shown} is not among the keys that are read</source>
        <translation>{where}{shown} gehört nicht zu den Schlüsseln, die gelesen werden</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{where}{shown} may not be {shown_2}</source>
        <translation>{where}{shown} darf nicht {shown_2} sein</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{who}; wait for it, cancel it, or choose another name</source>
        <translation>{who}; warten Sie darauf, brechen Sie ihn ab, oder wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{width} x {height} pixels where {width_2} x {height_2} were written</source>
        <translation>{width} x {height} Pixel, wo {width_2} x {height_2} geschrieben wurden</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{wrong} was not made by an earlier edit of {name} and would be replaced: move it away or choose another name</source>
        <translation>{wrong} stammt nicht von einer früheren Bearbeitung von {name} und würde ersetzt: Verschieben Sie es, oder wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{wrong} {what} made on something else than lies beneath now ({names}; {wrong_2})</source>
        <translation>{wrong} {what} auf etwas anderem gemacht, als jetzt darunter liegt ({names}; {wrong_2})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{year}-{month}-{day} is not a date of the calendar</source>
        <translation>{year}-{month}-{day} ist kein Datum des Kalenders</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
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
    <name>Export</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>Choose at least one layout of the data set.</source>
        <translation>Mindestens eine Form des Datensatzes wählen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>Choose the layer of polygons that are to become something.</source>
        <translation>Den Layer der Polygone wählen, die etwas werden sollen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>No feature of the layer is selected.</source>
        <translation>Kein Objekt des Layers ist ausgewählt.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>Say the address of the cluster's scheduler, or choose its file.</source>
        <translation>Die Adresse des Schedulers im Cluster angeben oder seine Datei wählen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>Say what the features become that say nothing themselves.</source>
        <translation>Sagen, was die Objekte werden, die selbst nichts sagen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>Say what the features become: one for all, or by a field of the layer.</source>
        <translation>Sagen, was die Objekte werden: eines für alle, oder nach einem Feld des Layers.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>TLS takes three files: authority, certificate and key.</source>
        <translation>TLS braucht drei Dateien: Zertifizierungsstelle, Zertifikat und Schlüssel.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export_features.py"/>
        <source>The features cannot be written to {path}: {why}</source>
        <translation>Die Objekte lassen sich nicht nach {path} schreiben: {why}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>The file {path} does not exist.</source>
        <translation>Die Datei {path} gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>The layer has no features.</source>
        <translation>Der Layer hat keine Objekte.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>The shares of train and test must be above 0.</source>
        <translation>Die Anteile von train und test müssen über 0 liegen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>There is a data set in {folder} already: choose another folder.</source>
        <translation>In {folder} ist schon ein Datensatz: einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>This engine has no part for clusters: add it on the engine's page, under More.</source>
        <translation>Dieser Engine fehlt der Teil für Cluster: auf der Seite der Engine unter Mehr hinzufügen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>{folder} holds files that the export would replace: choose another folder.</source>
        <translation>In {folder} liegen Dateien, die der Export ersetzen würde: einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>{folder} is a file: choose a folder.</source>
        <translation>{folder} ist eine Datei: einen Ordner wählen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export_request.py"/>
        <source>{path} cannot be written: {why}</source>
        <translation>{path} lässt sich nicht schreiben: {why}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export_request.py"/>
        <source>{path} is no plan of this plugin, and is not replaced: choose another folder.</source>
        <translation>{path} ist kein Plan dieses Plugins und wird nicht ersetzt: einen anderen Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>ExportDesk</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/desk.py"/>
        <source>Layers added: {added}; left out: {left}. All files are in the export's folder.</source>
        <translation>Layer hinzugefügt: {added}; ausgelassen: {left}. Alle Dateien sind im Ordner des Exports.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/desk.py"/>
        <source>{scene} – edits</source>
        <translation>{scene} – Bearbeitungen</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/page.py"/>
        <source>&amp;Run</source>
        <translation>A&amp;usführen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/page.py"/>
        <source>About {time}</source>
        <translation>Etwa {time}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/page.py"/>
        <source>About {time} with {count} workers</source>
        <translation>Etwa {time} mit {count} Prozessen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/page.py"/>
        <source>Edits: {count} ({kinds})</source>
        <translation>Bearbeitungen: {count} ({kinds})</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/page.py"/>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/page.py"/>
        <source>Put this export into the queue (Ctrl+Return)</source>
        <translation>Diesen Export in die Warteschlange stellen (Strg+Eingabe)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/page.py"/>
        <source>The engine is asked; it answers once it has nothing else to do.</source>
        <translation>Die Engine ist gefragt; sie antwortet, sobald sie nichts anderes zu tun hat.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/page.py"/>
        <source>The export goes to {folder}</source>
        <translation>Der Export kommt nach {folder}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/page.py"/>
        <source>{size} of {free} free</source>
        <translation>{size} von {free} frei</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <location filename="../../rs_genedit_plugin/exports.py"/>
        <source>{title} goes to this folder already: resume or cancel it on the Jobs page.</source>
        <translation>{title} geht schon in diesen Ordner: auf der Seite Aufträge fortsetzen oder abbrechen.</translation>
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
    <name>FeaturesSection</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>&amp;Become</source>
        <translation>&amp;Werden</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>&amp;Method</source>
        <translation>&amp;Verfahren</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>&amp;Quality</source>
        <translation>&amp;Qualität</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>&amp;Seed</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>A material</source>
        <translation>Ein Material</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>A preset</source>
        <translation>Eine Vorlage</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>By fields of the layer</source>
        <translation>Nach Feldern des Layers</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>By their fields alone</source>
        <translation>Nur nach ihren Feldern</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Choose a layer of polygons…</source>
        <translation>Einen Layer mit Polygonen wählen…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Draw or open polygons, and say what they become: houses, fields, a coast.</source>
        <translation>Polygone zeichnen oder öffnen und sagen, was sie werden: Häuser, Felder, eine Küste.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Each polygon that lies on the raster is edited by itself.</source>
        <translation>Jedes Polygon, das auf dem Raster liegt, wird für sich bearbeitet.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Features</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Features: {count}</source>
        <translation>Objekte: {count}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>How many times each feature is made, with a seed of its own each</source>
        <translation>Wie oft jedes Objekt gemacht wird, jedes Mal mit einem eigenen Startwert</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Material from</source>
        <translation>Material aus</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Material of the library</source>
        <translation>Material der Bibliothek</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Method from</source>
        <translation>Verfahren aus</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Number of variants</source>
        <translation>Zahl der Varianten</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Patches (no training)</source>
        <translation>Patches (ohne Training)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Preset from</source>
        <translation>Vorlage aus</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Prompt</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Remove where</source>
        <translation>Entfernen, wo</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Seed from</source>
        <translation>Startwert aus</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Selected features onl&amp;y</source>
        <translation>Nur aus&amp;gewählte Objekte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>SinDDM (learns the scene)</source>
        <translation>SinDDM (lernt die Szene)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>The field that says it for each feature; empty: none does</source>
        <translation>Das Feld, das es für jedes Objekt sagt; leer: keines</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>The same seed gives the same pixels again.</source>
        <translation>Derselbe Startwert ergibt wieder dieselben Pixel.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>What features become whose fields below say nothing, or are not chosen.</source>
        <translation>Was Objekte werden, deren Felder unten nichts sagen oder nicht gewählt sind.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>What the region should show, in English: the encoders know no other language.</source>
        <translation>Was der Bereich zeigen soll, auf Englisch: die Encoder kennen keine andere Sprache.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>What words say</source>
        <translation>Was Worte sagen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Words from</source>
        <translation>Worte aus</translation>
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
        <location filename="../../rs_genedit_plugin/model/gallery.py"/>
        <source>Material</source>
        <translation>Material</translation>
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
        <source>Export</source>
        <translation>Export</translation>
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
        <source>Done in {time}</source>
        <translation>Fertig in {time}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Failed: {why}</source>
        <translation>Fehlgeschlagen: {why}</translation>
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
        <source>Waits, {count} before it</source>
        <translation>Wartet, {count} davor</translation>
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
        <source>{done} of {total} done, {failed} failed</source>
        <translation>{done} von {total} fertig, {failed} gescheitert</translation>
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
    <name>LayerMenu</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/layer_menu.py"/>
        <source>Export simulated disaster layers…</source>
        <translation>Simulierte Katastrophenlayer exportieren…</translation>
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
        <source>Each region its own</source>
        <translation>Jeder Bereich für sich</translation>
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
        <source>Turned</source>
        <translation>Gedreht</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>mirrored</source>
        <translation>gespiegelt</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/numbers.py"/>
        <source>{number}%</source>
        <translation>{number} %</translation>
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
        <location filename="../../rs_genedit_plugin/gui/outline_picker.py"/>
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
        <location filename="../../rs_genedit_plugin/processing/words.py"/>
        <source>Bands are three numbers with commas between, as 4,3,2, not {text}.</source>
        <translation>Kanäle sind drei Zahlen mit Kommas dazwischen, wie 4,3,2, nicht {text}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/words.py"/>
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
        <location filename="../../rs_genedit_plugin/processing/each.py"/>
        <source>Each polygon becomes what its attributes say: a preset, a prompt, a material of the library, or it is removed; with strength, seed, feather, quality and method of its own where fields say them. It is one edit and one result; the command line has the same pixels.

A field that is called preset, prompt, material, remove, strength, seed, feather, quality or method is taken by itself; any other can be chosen. Polygons that say nothing become the preset that is chosen for them, else they stay as they are, as those do that lie outside the raster; the log names them. What a polygon says and cannot be carried out is refused before any work.</source>
        <translation>Jedes Polygon wird, was seine Attribute sagen: eine Vorlage, eine Beschreibung, ein Material der Bibliothek, oder es wird entfernt; mit eigener Stärke, eigenem Startwert, eigener weicher Kante, Qualität und eigenem Verfahren, wo Felder sie nennen. Es ist eine Bearbeitung und ein Ergebnis; die Kommandozeile hat dieselben Pixel.

Ein Feld, das preset, prompt, material, remove, strength, seed, feather, quality oder method heißt, wird von selbst genommen; jedes andere kann gewählt werden. Polygone, die nichts sagen, werden zur Vorlage, die für sie gewählt ist, sonst bleiben sie, wie sie sind, ebenso die außerhalb des Rasters; das Protokoll nennt sie. Was ein Polygon sagt und nicht ausführbar ist, wird vor aller Arbeit abgelehnt.</translation>
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
        <location filename="../../rs_genedit_plugin/processing/each.py"/>
        <source>Edit each region by its own fields</source>
        <translation>Jeden Bereich nach seinen Feldern bearbeiten</translation>
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
        <location filename="../../rs_genedit_plugin/processing/words.py"/>
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
        <location filename="../../rs_genedit_plugin/processing/each.py"/>
        <source>Field that says: {what}</source>
        <translation>Feld, das sagt: {what}</translation>
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
        <location filename="../../rs_genedit_plugin/processing/words.py"/>
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
        <location filename="../../rs_genedit_plugin/processing/each.py"/>
        <source>Makes one edit of many polygons, each as its attributes say.</source>
        <translation>Macht eine Bearbeitung aus vielen Polygonen, jedes wie seine Attribute sagen.</translation>
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
        <location filename="../../rs_genedit_plugin/processing/each.py"/>
        <source>No feature in the raster says what it is to become.</source>
        <translation>Kein Objekt im Raster sagt, was es werden soll.</translation>
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
        <location filename="../../rs_genedit_plugin/processing/each.py"/>
        <source>Outside the regions and their feather every pixel of every band stays as it is. The result is marked as synthetic in its tags and in the STAC Item beside it, from which it can be made again.</source>
        <translation>Außerhalb der Bereiche und ihrer weichen Kante bleibt jedes Pixel jedes Kanals, wie es ist. Das Ergebnis ist in seinen Tags und im STAC-Item daneben als synthetisch bezeichnet; daraus kann es noch einmal gemacht werden.</translation>
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
        <location filename="../../rs_genedit_plugin/processing/each.py"/>
        <source>Preset of features that say nothing themselves</source>
        <translation>Vorlage für Objekte, die selbst nichts sagen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Preset of features that say nothing themselves, as flood</source>
        <translation>Vorlage für Objekte, die selbst nichts sagen, etwa flood</translation>
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
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>TLS: certificate of the authority</source>
        <translation>TLS: Zertifikat der Zertifizierungsstelle</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>TLS: certificate of this side</source>
        <translation>TLS: Zertifikat dieser Seite</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>TLS: key of this side's certificate</source>
        <translation>TLS: Schlüssel zum Zertifikat dieser Seite</translation>
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
        <location filename="../../rs_genedit_plugin/processing/each.py"/>
        <source>{name} stays as it is: {why}.</source>
        <translation>{name} bleibt, wie es ist: {why}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/each.py"/>
        <source>{name}: {why}.</source>
        <translation>{name}: {why}.</translation>
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
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>“{what}” must be a vector file: export the layer first.</source>
        <translation>„{what}“ muss eine Vektordatei sein: exportieren Sie den Layer zuerst.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/each.py"/>
        <source>“{what}”: the features have no field “{name}”.</source>
        <translation>„{what}“: Die Objekte haben kein Feld „{name}“.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/each.py"/>
        <source>… and {count} more stay as they are.</source>
        <translation>… und {count} weitere bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>ProgressSection</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>Cancel this job</source>
        <translation>Diesen Auftrag abbrechen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>Contact sheet</source>
        <translation>Kontaktbogen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>Contact sheet of the data set</source>
        <translation>Kontaktbogen des Datensatzes</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>Continue this job where it stopped</source>
        <translation>Diesen Auftrag dort fortsetzen, wo er aufhörte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>Could not be edited: {count}</source>
        <translation>Konnten nicht bearbeitet werden: {count}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>Feature</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>How far the export is</source>
        <translation>Wie weit der Export ist</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>Now: {what}</source>
        <translation>Jetzt: {what}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>On the map</source>
        <translation>In die Karte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>Pause this job; it can go on later</source>
        <translation>Diesen Auftrag pausieren; er kann später weitergehen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>Put the edits on the map, as layers of a group</source>
        <translation>Die Bearbeitungen als Layer einer Gruppe in die Karte legen</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>What could not be edited</source>
        <translation>Was nicht bearbeitet werden konnte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>Why it failed</source>
        <translation>Warum es scheiterte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>{count} failed</source>
        <translation>{count} gescheitert</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>{count} running</source>
        <translation>{count} in Arbeit</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>{done} of {total} done</source>
        <translation>{done} von {total} fertig</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>{task} on {file}</source>
        <translation>{task} in {file}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>{time} left</source>
        <translation>noch {time}</translation>
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
        <source>Tolerance: </source>
        <translation>Toleranz: </translation>
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
        <source>By fields</source>
        <translation>Nach Feldern</translation>
    </message>
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
        <location filename="../../rs_genedit_plugin/model/titles.py"/>
        <source>Export</source>
        <translation>Export</translation>
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
        <source>Exports on a cluster (Dask)</source>
        <translation>Exporte auf einem Cluster (Dask)</translation>
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
    <name>WhoSection</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>A cluster (Dask)</source>
        <translation>Ein Cluster (Dask)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>Certificate of the authority</source>
        <translation>Zertifikat der Zertifizierungsstelle</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>Certificate of this side</source>
        <translation>Zertifikat dieser Seite</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>How many processes work side by side; each takes up to 2 GB of memory</source>
        <translation>Wie viele Prozesse nebeneinander arbeiten; jeder braucht bis zu 2 GB Speicher</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>Key of this side's certificate</source>
        <translation>Schlüssel zum Zertifikat dieser Seite</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>Pro&amp;cesses</source>
        <translation>Pro&amp;zesse</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>Sc&amp;heduler</source>
        <translation>Sc&amp;heduler</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>Scheduler file</source>
        <translation>Datei des Schedulers</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>TLS: &amp;key</source>
        <translation>TLS: Schlüss&amp;el</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>TLS: au&amp;thority</source>
        <translation>TLS: Ze&amp;rtifizierungsstelle</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>TLS: certi&amp;ficate</source>
        <translation>TLS: Zert&amp;ifikat</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>The scheduler's address, or the file that it wrote. Its workers must see the same files.</source>
        <translation>Die Adresse des Schedulers oder die Datei, die er geschrieben hat. Seine Prozesse müssen dieselben Dateien sehen.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>Who computes</source>
        <translation>Wer rechnet</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>Whoever can reach a scheduler can run programs on it: use TLS, or a network of your own.</source>
        <translation>Wer einen Scheduler erreicht, kann dort Programme ausführen: TLS oder ein eigenes Netz verwenden.</translation>
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
