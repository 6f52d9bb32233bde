<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>BoardSection</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Add a frame after this one</source>
        <translation>Ajouter une image après celle-ci</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Animation as MP4 too</source>
        <translation>Animation aussi en MP4</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Beside the GIF a film, where the engine was installed with what makes one</source>
        <translation>Un film en plus du GIF, si le moteur a été installé avec ce qu’il faut</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Give this frame pictures of its own: another seed, for this frame alone</source>
        <translation>Donner à cette image ses propres pixels : une autre graine, pour elle seule</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Load a storyboard</source>
        <translation>Charger un storyboard</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Load a storyboard (.json)</source>
        <translation>Charger un storyboard (.json)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Make an earlier story again</source>
        <translation>Refaire un récit antérieur</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Make an earlier story again, from its collection.json</source>
        <translation>Refaire un récit antérieur, à partir de son collection.json</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Make the frames anew that edits of the storyboard change; the others stand</source>
        <translation>Refaire les images que les modifications du storyboard changent ; les autres restent</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Open the {kind}</source>
        <translation>Ouvrir le {kind}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Play the frames on the map</source>
        <translation>Jouer les images sur la carte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>STAC Collection (*.json)</source>
        <translation>Collection STAC (*.json)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Save the storyboard</source>
        <translation>Enregistrer le storyboard</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Save the storyboard as a file</source>
        <translation>Enregistrer le storyboard dans un fichier</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>Save the {kind} as…</source>
        <translation>Enregistrer le {kind} sous…</translation>
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
        <translation>Retirer cette image</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>The animation: open it, or save it elsewhere</source>
        <translation>L'animation : l'ouvrir, ou l'enregistrer ailleurs</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>The plan appears here, a row for each frame. Edit it as you like, then run it.</source>
        <translation>Le plan apparaît ici, une ligne par image. Modifiez-le à votre gré, puis lancez-le.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/board_section.py"/>
        <source>The storyboard was not saved: {why}</source>
        <translation>Le storyboard n'a pas été enregistré : {why}</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/consent.py"/>
        <source>Do not open</source>
        <translation>Ne pas ouvrir</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/consent.py"/>
        <source>Do not use</source>
        <translation>Ne pas utiliser</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/consent.py"/>
        <source>Open it</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/consent.py"/>
        <source>Results are to go to this folder, which you have not used before:</source>
        <translation>Les résultats iraient dans ce dossier, que vous n'avez pas encore utilisé :</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/consent.py"/>
        <source>This leads to another computer, which will see that you open it:</source>
        <translation>Ceci mène à un autre ordinateur, qui verra que vous l'ouvrez :</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/consent.py"/>
        <source>Use this folder</source>
        <translation>Utiliser ce dossier</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/consent.py"/>
        <source>{place} was not used: nobody agreed to it.</source>
        <translation>{place} n'a pas été utilisé : personne n'y a consenti.</translation>
    </message>
</context>
<context>
    <name>CopyTab</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>1 place</source>
        <translation>1 endroit</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Drag a copy; its round handle turns it, the square one scales it. Keys on the map: arrows move, [ and ] turn, M mirrors, + and - scale, Delete. Shadows fall as the sun throws them.</source>
        <translation>Faites glisser une copie ; la poignée ronde la tourne, la carrée change sa taille. Touches sur la carte : les flèches déplacent, [ et ] tournent, M inverse, + et - changent la taille, Suppr. Les ombres tombent selon le soleil.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Draw the object's outline as a polygon</source>
        <translation>Dessiner le contour de l'objet en polygone</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Draw the object's outline as a rectangle</source>
        <translation>Dessiner le contour de l'objet en rectangle</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Draw the object's outline freehand</source>
        <translation>Dessiner le contour de l'objet à main levée</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Draw the outline of the object first.</source>
        <translation>Dessinez d'abord le contour de l'objet.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Forget the object</source>
        <translation>Oublier l'objet</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Forget the places</source>
        <translation>Oublier les endroits</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Lay copies on the map: click, drag, turn</source>
        <translation>Poser des copies sur la carte : cliquer, glisser, tourner</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Mirror</source>
        <translation>Miroir</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>No object yet</source>
        <translation>Pas encore d'objet</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>No places yet</source>
        <translation>Pas encore d'endroits</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Outline one object, then click where its copies go.</source>
        <translation>Entourez un objet, puis cliquez où vont ses copies.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Pick the object: click a polygon on the map</source>
        <translation>Choisir l'objet : cliquer un polygone sur la carte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Redo</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Scale</source>
        <translation>Taille</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Take the chosen copy away</source>
        <translation>Enlever la copie choisie</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>The copies. Turn is clockwise; a copy is mirrored, east for west, before it is turned.</source>
        <translation>Les copies. La rotation suit les aiguilles d’une montre ; une copie est inversée, est pour ouest, avant d’être tournée.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Turn °</source>
        <translation>Rotation °</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>{count} places</source>
        <translation>{count} endroits</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/copy_tab.py"/>
        <source>“{text}” cannot stand there: numbers, and a scale of 0.1 to 10.</source>
        <translation>« {text} » ne convient pas ici : des nombres, et une taille de 0,1 à 10.</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Before, after and the words, for models that edit by words</source>
        <translation>Avant, après et les mots, pour les modèles qui modifient selon des mots</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Data set</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Ed&amp;its as</source>
        <translation>Modif&amp;ications</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Edited part and a VRT over the source</source>
        <translation>Partie modifiée et un VRT sur la source</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>F&amp;older</source>
        <translation>D&amp;ossier</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Folder for edits and data set</source>
        <translation>Dossier des modifications et du jeu de données</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>GeoTIFFs of the edited part only</source>
        <translation>GeoTIFF de la partie modifiée seule</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Georeferenced pictures in native numbers, with a STAC Collection</source>
        <translation>Images géoréférencées dans leurs propres valeurs, avec une STAC Collection</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Once the data set is there</source>
        <translation>Dès que le jeu de données est là</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Pairs with change masks; torchgeo and mmseg load it</source>
        <translation>Paires avec masques de changement ; torchgeo et mmseg les chargent</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Pairs with damage of four levels; torchgeo's XView2 loads it</source>
        <translation>Paires avec quatre niveaux de dommages ; XView2 de torchgeo les charge</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Pict&amp;ures</source>
        <translation>Im&amp;ages</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Pictures and class labels side by side</source>
        <translation>Images et classes côte à côte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Pictures that lie nearer to each other are one place, in one share.</source>
        <translation>Les images plus proches les unes des autres sont un seul lieu, dans une seule part.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Pl&amp;aces</source>
        <translation>&amp;Lieux</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Plan, edits and data set go here; empty means a new folder beside the project or the raster.</source>
        <translation>Le plan, les modifications et le jeu de données vont ici ; vide : un nouveau dossier à côté du projet ou du raster.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Polygons of what changed</source>
        <translation>Polygones de ce qui a changé</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Share of test</source>
        <translation>Part de test</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Share of train</source>
        <translation>Part de train</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Share of val</source>
        <translation>Part de val</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Side of the data set's pictures</source>
        <translation>Côté des images du jeu de données</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Sp&amp;lit</source>
        <translation>Répar&amp;tition</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Then open the fol&amp;der</source>
        <translation>Puis ouvrir le do&amp;ssier</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Then put them on the ma&amp;p</source>
        <translation>Puis les mettre sur la &amp;carte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>Whole rasters (COG), one for each feature</source>
        <translation>Rasters entiers (COG), un par entité</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>a picture's side</source>
        <translation>côté d'une image</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/data_section.py"/>
        <source>{name}: no place is in two of them</source>
        <translation>{name} : aucun lieu n'est dans deux d'entre elles</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/documents.py"/>
        <source>it does not exist</source>
        <translation>il n'existe pas</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/documents.py"/>
        <source>it is larger than {size} MB</source>
        <translation>il dépasse {size} Mo</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/documents.py"/>
        <source>it is nested too deeply</source>
        <translation>son imbrication est trop profonde</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/documents.py"/>
        <source>it is not JSON</source>
        <translation>ce n'est pas du JSON</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/documents.py"/>
        <source>it is not a JSON object</source>
        <translation>ce n'est pas un objet JSON</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/documents.py"/>
        <source>it is not an ordinary file</source>
        <translation>ce n'est pas un fichier ordinaire</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/documents.py"/>
        <source>it is not text in UTF-8</source>
        <translation>ce n'est pas du texte en UTF-8</translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/sizes.py"/>
        <source>A part lies outside the raster: what is inside is edited.</source>
        <translation>Une partie est hors du raster : ce qui est dedans est modifié.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/missing.py"/>
        <source>All places lie outside the raster: click inside it.</source>
        <translation>Tous les endroits sont hors du raster : cliquez à l'intérieur.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/draft.py"/>
        <source>By their fields, all regions stay as they are.</source>
        <translation>D’après leurs champs, toutes les zones restent telles quelles.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/draft.py"/>
        <source>Choose a raster layer.</source>
        <translation>Choisissez une couche raster.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/missing.py"/>
        <source>Choose the bands of all three colours, or leave all at “auto”.</source>
        <translation>Choisissez les bandes des trois couleurs, ou laissez-les toutes sur « auto ».</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/missing.py"/>
        <source>Click the places to copy it to.</source>
        <translation>Cliquez les endroits où le copier.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/missing.py"/>
        <source>Draw the exemplar: a place that looks as the region should.</source>
        <translation>Dessinez l'échantillon : un endroit qui a l'aspect voulu pour la zone.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/missing.py"/>
        <source>Draw the outline of the object to copy.</source>
        <translation>Dessinez le contour de l'objet à copier.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/missing.py"/>
        <source>Draw where it happens.</source>
        <translation>Dessinez où cela se passe.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/missing.py"/>
        <source>Draw where to edit.</source>
        <translation>Dessinez où modifier.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/missing.py"/>
        <source>Say in words what should be there.</source>
        <translation>Dites en mots ce qui doit s'y trouver.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/sizes.py"/>
        <source>The exemplar has {count} px, too few to show a texture: draw it larger.</source>
        <translation>L’échantillon a {count} px, trop peu pour une texture : dessinez-le plus grand.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/sizes.py"/>
        <source>The exemplar is small ({count} px): what it shows will be repeated.</source>
        <translation>L’échantillon est petit ({count} px) : ce qu’il montre se répétera.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/missing.py"/>
        <source>The exemplar lies outside its raster: draw it again.</source>
        <translation>L'échantillon est hors de son raster : redessinez-le.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/sizes.py"/>
        <source>The regions cover the whole raster: leave something around to fill them from.</source>
        <translation>Les zones couvrent tout le raster : laissez autour de quoi les remplir.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/sizes.py"/>
        <source>The regions hold no pixel of the raster: draw them larger.</source>
        <translation>Les zones ne contiennent aucun pixel du raster : dessinez-les plus grandes.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/missing.py"/>
        <source>The regions lie outside the raster: draw them on it.</source>
        <translation>Les zones sont hors du raster : dessinez-les dessus.</translation>
    </message>
</context>
<context>
    <name>Each</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>, and {count} more</source>
        <translation>, et {count} de plus</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>Stay as they are: {names}{more}.</source>
        <translation>Restent telles quelles : {names}{more}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>it lies outside the raster</source>
        <translation>elle est hors du raster</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>it says two things, {one} and {other}</source>
        <translation>elle dit deux choses, {one} et {other}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>its feather is “{value}”, not a whole number of pixels up to {most}</source>
        <translation>son adoucissement est « {value} », pas un nombre entier de pixels jusqu’à {most}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>its fields say nothing</source>
        <translation>ses champs ne disent rien</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>its seed is “{value}”, not a whole number</source>
        <translation>sa graine est « {value} », pas un nombre entier</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>its strength is “{value}”, not above 0 and at most 1</source>
        <translation>sa force est « {value} », pas au-dessus de 0 et au plus 1</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>its “{field}” is “{value}”, neither yes nor no</source>
        <translation>son champ « {field} » est « {value} », ni oui (yes) ni non (no)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>its “{field}” is “{value}”, none of {words}</source>
        <translation>son champ « {field} » est « {value} », aucun de {words}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>most of it lies outside the raster</source>
        <translation>elle est en majeure partie hors du raster</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>no material is called “{name}”</source>
        <translation>aucun matériau ne s’appelle « {name} »</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>no preset is called “{name}”</source>
        <translation>aucun préréglage ne s’appelle « {name} »</translation>
    </message>
</context>
<context>
    <name>EachPanel</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>&amp;Each region by its own fields</source>
        <translation>&amp;Chaque zone selon ses propres champs</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>Attributes of the features say what each of them becomes. It is one edit, and one result.</source>
        <translation>Les attributs des entités disent ce que chacune devient. C’est une seule modification, un seul résultat.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>Becomes</source>
        <translation>Devient</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>Feather</source>
        <translation>Adoucissement</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>Field of the features that holds it: {what}</source>
        <translation>Champ des entités qui le contient : {what}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>Material</source>
        <translation>Matériau</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>Prompt</source>
        <translation>Description</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>Region</source>
        <translation>Zone</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>Regions whose fields say nothing. Else they stay as they are.</source>
        <translation>Les zones dont les champs ne disent rien. Sinon elles restent telles quelles.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/by_field.py"/>
        <source>Strength</source>
        <translation>Force</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>The &amp;others become what is chosen under What</source>
        <translation>Les &amp;autres deviennent ce qui est choisi sous Quoi</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>What each region becomes</source>
        <translation>Ce que devient chaque zone</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>as it is: {why}</source>
        <translation>telle quelle : {why}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>feather</source>
        <translation>adoucissement</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>method</source>
        <translation>méthode</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>quality</source>
        <translation>qualité</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>seed</source>
        <translation>graine</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/each_panel.py"/>
        <source>strength</source>
        <translation>force</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>About {download} to download, {disk} on disk</source>
        <translation>Environ {download} à télécharger, {disk} sur le disque</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>An installation was interrupted; install again.</source>
        <translation>Une installation a été interrompue ; installez à nouveau.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>CPU, {cores} cores</source>
        <translation>CPU, {cores} cœurs</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>Nothing to download, about {disk} on disk</source>
        <translation>Rien à télécharger, environ {disk} sur le disque</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>The Python that the engine was built on is gone; install the engine again.</source>
        <translation>Le Python sur lequel le moteur est bâti a disparu ; réinstallez le moteur.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>The engine is installed.</source>
        <translation>Le moteur est installé.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>The engine is not installed yet.</source>
        <translation>Le moteur n'est pas encore installé.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>The engine's packages have changed with this version; update it.</source>
        <translation>Les paquets du moteur ont changé avec cette version ; mettez-le à jour.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>The folder holds other files than the engine; choose another.</source>
        <translation>Le dossier contient autre chose que le moteur ; choisissez-en un autre.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>{number} GB</source>
        <translation>{number} Go</translation>
    </message>
</context>
<context>
    <name>EngineBar</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/engine_bar.py"/>
        <source>Engine at rest</source>
        <translation>Moteur au repos</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/engine_bar.py"/>
        <source>Engine not installed yet</source>
        <translation>Moteur pas encore installé</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/engine_bar.py"/>
        <source>Engine ready</source>
        <translation>Moteur prêt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/engine_bar.py"/>
        <source>Engine starts…</source>
        <translation>Démarrage du moteur…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/engine_bar.py"/>
        <source>Engine stops…</source>
        <translation>Arrêt du moteur…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/engine_bar.py"/>
        <source>Engine: install, check, remove</source>
        <translation>Moteur : installer, vérifier, supprimer</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/engine_bar.py"/>
        <source>Help: the guide, with pictures</source>
        <translation>Aide : le guide, avec des images</translation>
    </message>
</context>
<context>
    <name>EngineModel</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>Removing the engine</source>
        <translation>Suppression du moteur</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>The engine is installed and works.</source>
        <translation>Le moteur est installé et fonctionne.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>The engine is not installed yet: open its page in the dock and install it.</source>
        <translation>Le moteur n'est pas encore installé : ouvrez sa page dans le panneau et installez-le.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>The engine was removed.</source>
        <translation>Le moteur a été supprimé.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>The engine works.</source>
        <translation>Le moteur fonctionne.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine.py"/>
        <source>Trying the engine</source>
        <translation>Essai du moteur</translation>
    </message>
</context>
<context>
    <name>EngineWords</name>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source> (did you mean {near}?)</source>
        <translation> (vouliez-vous dire {near} ?)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source> (or one band for all three, if it is a picture in grey)</source>
        <translation> (ou une seule bande pour les trois, si c’est une image en gris)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source> ({missing} tensors are missing, {missing_2} is one)</source>
        <translation> ({missing} tenseurs manquent, dont {missing_2})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source> ({name} in it)</source>
        <translation> ({name} dedans)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source> It says of itself: {other}{tool}.</source>
        <translation> Il dit de lui-même : {other}{tool}.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source> and others</source>
        <translation> et d’autres</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source> and {names} more</source>
        <translation> et {names} autres</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source> and {paths} more</source>
        <translation> et {paths} autres</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source> and {words} more</source>
        <translation> et {words} autres</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source> is missing</source>
        <translation> manque</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source> was changed</source>
        <translation> a été changé</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source> with {wanted}</source>
        <translation> avec {wanted}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>(rows {row} to {bottom}, columns {col} to {right})</source>
        <translation>(lignes {row} à {bottom}, colonnes {col} à {right})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>, in another CRS</source>
        <translation>, dans un autre SCR</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>, nor an architecture of that name</source>
        <translation>, ni d’architecture de ce nom</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>, of {abs} where they had {abs_2}</source>
        <translation>, de {abs} où ils avaient {abs_2}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>, which are {materials}</source>
        <translation> : {materials}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>, which spans {limits} in {where}: check coordinates and CRS</source>
        <translation>, qui couvre {limits} en {where} : vérifiez les coordonnées et le SCR</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>, without a CRS</source>
        <translation>, sans SCR</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>: check its coordinates and CRS (the raster is in {name})</source>
        <translation> : vérifiez ses coordonnées et son SCR (le raster est en {name})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>: it has {tags}</source>
        <translation> : il y a {tags}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>: it is coarser than the raster and will look blurred</source>
        <translation> : plus grossier que le raster, ce sera flou</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>: latitude and longitude look swapped, x (longitude) comes first</source>
        <translation> : latitude et longitude semblent inversées, x (longitude) vient d’abord</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>; it can be continued</source>
        <translation> ; la tâche peut reprendre</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>AMT-S may not be used commercially and is not supported; see the linear one</source>
        <translation>AMT-S est interdit d’usage commercial et n’est pas pris en charge ; voir le linéaire</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>An installation was interrupted; install again.</source>
        <translation>Une installation a été interrompue ; installez de nouveau.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>An update was interrupted; install again.</source>
        <translation>Une mise à jour a été interrompue ; installez de nouveau.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>Asking what will be installed</source>
        <translation>Demande ce qui sera installé</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>Creative Commons, terms not spelt out by its authors: read the repository before you publish</source>
        <translation>Creative Commons, conditions non précisées par ses auteurs : lisez le dépôt avant de publier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>EPSG:28992 came out at {x}; {y} in place of 5.3872; 52.1552: PROJ data is wrong</source>
        <translation>EPSG:28992 a donné {x}; {y} au lieu de 5,3872 ; 52,1552 : les données de PROJ sont fausses</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>Latent model</source>
        <translation>Modèle latent</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>Looking for a Python</source>
        <translation>Recherche d’un Python</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>MUSIQ is not supported</source>
        <translation>MUSIQ n’est pas pris en charge</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>Making an environment with {name}</source>
        <translation>Création d’un environnement avec {name}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>Not made by the installation, so left where it is: {named}{more}</source>
        <translation>Pas fait par l’installation, donc laissé en place : {named}{more}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>PROJ {proj_version_str} finds its database and transforms EPSG:28992 to EPSG:4326</source>
        <translation>PROJ {proj_version_str} trouve sa base de données et transforme EPSG:28992 en EPSG:4326</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>Patches</source>
        <translation>Patchs</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>RPCs</source>
        <translation>RPC</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>SinDDM</source>
        <translation>SinDDM</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>Story</source>
        <translation>Récit</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>TLS takes three files: the authority, this side's certificate and its key</source>
        <translation>TLS demande trois fichiers : l'autorité, le certificat de ce côté et sa clé</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>The Item {name} beside {name_2} describes another file.</source>
        <translation>L’Item {name} à côté de {name_2} décrit un autre fichier.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>The Item {name} does not belong to {name_2}: they disagree on {listed}.</source>
        <translation>L’Item {name} n’appartient pas à {name_2} : ils ne s’accordent pas sur {listed}.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>The Python that the engine was built on is gone; install the engine again.</source>
        <translation>Le Python sur lequel le moteur est bâti a disparu ; réinstallez le moteur.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>The engine is installed.</source>
        <translation>Le moteur est installé.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>The engine is not installed yet.</source>
        <translation>Le moteur n'est pas encore installé.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>The engine works</source>
        <translation>Le moteur fonctionne</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>The engine's packages have changed with this version; update it.</source>
        <translation>Les paquets du moteur ont changé avec cette version ; mettez-le à jour.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>The packages are there already, and the engine works</source>
        <translation>Les paquets sont déjà là, et le moteur fonctionne</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>This engine has no part for SLURM: add the part for clusters on the engine's page, under More</source>
        <translation>Il manque à ce moteur la partie pour SLURM : ajouter la partie pour les grappes sur la page du moteur, sous Plus</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>This engine has no part for clusters: add it on the engine's page, under More</source>
        <translation>Il manque à ce moteur la partie pour les grappes : l'ajouter sur la page du moteur, sous Plus</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>Trying the engine</source>
        <translation>Essai du moteur</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>US survey foot</source>
        <translation>pied d’arpentage américain</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a band of the kind {value}, which may read any file</source>
        <translation>une bande de type {value}, qui peut lire tout fichier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a bridge collapse</source>
        <translation>un pont effondré</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a burn scar</source>
        <translation>une zone brûlée</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a chip's side must be 32 to 4096 pixels, not {size}</source>
        <translation>le côté d’une vignette doit être de 32 à 4096 pixels, pas {size}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a class is a word of letters, digits and _, not {label}</source>
        <translation>une classe est un mot fait de lettres, de chiffres et de _, pas {label}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a compiled sum gave {found} in place of 140: reinstall numba</source>
        <translation>une somme compilée a donné {found} au lieu de 140 : réinstallez numba</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a construction site</source>
        <translation>un chantier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a copy is rotated by -360 to 360 degrees, not {degrees}</source>
        <translation>une copie se tourne de -360 à 360 degrés, pas {degrees}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a copy is scaled by 0.1 to 10, not {factor}</source>
        <translation>une copie se met à l’échelle de 0,1 à 10, pas {factor}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a copy needs at least one place to copy to</source>
        <translation>une copie demande au moins un endroit où copier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a cost raster needs the place where the spread begins</source>
        <translation>un raster de coûts demande l’endroit où la propagation commence</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a damaged file in the cache of trained networks was thrown away and made anew</source>
        <translation>un fichier endommagé du cache des réseaux entraînés a été jeté et refait</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a damaged roof</source>
        <translation>un toit endommagé</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a downloaded package is damaged: empty pip's cache (pip cache purge) or replace the wheel, then try again</source>
        <translation>un paquet téléchargé est endommagé : videz le cache de pip (pip cache purge) ou remplacez le wheel, puis réessayez</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a drought</source>
        <translation>une sécheresse</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a feature becomes one thing: {which}</source>
        <translation>une entité devient une seule chose : {which}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a field of dates needs the layer of dated polygons</source>
        <translation>un champ de dates demande la couche de polygones datés</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a file could not be written: a virus scanner or another program may hold it; close programs that use the engine and try again, or choose another folder</source>
        <translation>un fichier n’a pas pu être écrit : un antivirus ou un autre programme le tient peut-être ; fermez les programmes qui utilisent le moteur et réessayez, ou choisissez un autre dossier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a file with a second name elsewhere (a hard link)</source>
        <translation>un fichier qui a un second nom ailleurs (un lien physique)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a file would grow larger than is allowed here{where}: raise that limit, or choose another folder</source>
        <translation>un fichier dépasserait la taille permise ici{where} : relevez cette limite ou choisissez un autre dossier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a fire</source>
        <translation>un feu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a flood</source>
        <translation>une inondation</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a forest</source>
        <translation>une forêt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a lake</source>
        <translation>un lac</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a landslide</source>
        <translation>un glissement de terrain</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a latent model follows the prompt alone: leave out paraphrases and exemplars</source>
        <translation>un modèle latent suit la seule description : laissez les paraphrases et les échantillons</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a latent model serves the latent method alone: choose that Method, or leave Latent model empty</source>
        <translation>un modèle latent ne sert qu’à la méthode latente : choisissez-la, ou laissez Modèle latent vide</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a layout is one of {all}, not {unknown}</source>
        <translation>une disposition est l’une de {all}, pas {unknown}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a line of the journal was damaged; its area was made again</source>
        <translation>une ligne du journal était endommagée ; sa surface a été refaite</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a material has at most {most_words} words to ask for it by</source>
        <translation>un matériau a au plus {most_words} mots pour le demander</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a material needs one name, the raster that it is from, and a region in it</source>
        <translation>un matériau demande un nom, le raster d’où il vient et une zone dans ce raster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a material of the library or an exemplar that shows it, RemoteCLIP as the encoder, or the latent method would help</source>
        <translation>un matériau de la bibliothèque, un échantillon qui le montre, RemoteCLIP comme encodeur ou la méthode latente aideraient</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a matrix product gave {value} in place of 512: reinstall torch</source>
        <translation>un produit matriciel a donné {value} au lieu de 512 : réinstallez torch</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a name of a file or folder is too long: choose a shorter one</source>
        <translation>un nom de fichier ou de dossier est trop long : choisissez-en un plus court</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a negative prompt</source>
        <translation>une exclusion</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a number has too many digits</source>
        <translation>un nombre a trop de chiffres</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a part ({name}) that may read other files</source>
        <translation>une partie ({name}) qui peut lire d’autres fichiers</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a picture's own noise must be a share of 0 to 1, not {own_noise}</source>
        <translation>le bruit propre d’une image doit être une part de 0 à 1, pas {own_noise}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a pixel function in a programming language</source>
        <translation>une fonction de pixel dans un langage de programmation</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a place of many may become an exemplar's texture, be removed, or follow words</source>
        <translation>un endroit parmi d’autres peut prendre la texture d’un échantillon, être supprimé ou suivre des mots</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a place to copy to needs two numbers, not {x}; {y}</source>
        <translation>un endroit où copier demande deux nombres, pas {x}; {y}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a preset has no field {printable}, only {known}</source>
        <translation>un préréglage n’a pas de champ {printable}, seulement {known}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a record has no field {printable}</source>
        <translation>une fiche n’a pas de champ {printable}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a record is a JSON object</source>
        <translation>une fiche est un objet JSON</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a record says format {format} and version {version}</source>
        <translation>une fiche a le format {format} et la version {version}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a result of format {format} must end in {wanted}, not {name}</source>
        <translation>un résultat au format {format} doit finir par {wanted}, pas {name}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a river</source>
        <translation>une rivière</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a scene on another computer is named in the plan, under scenes</source>
        <translation>un raster sur un autre ordinateur est nommé dans le plan, sous scenes</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a scheduler serves the latent method alone: choose that method, or leave it out</source>
        <translation>un ordonnanceur ne sert qu’à la méthode latente : choisissez-la, ou laissez-le</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a score needs at least one prompt</source>
        <translation>une évaluation demande au moins une description</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a search found the wrong neighbours: reinstall faiss-cpu</source>
        <translation>une recherche a trouvé de mauvais voisins : réinstallez faiss-cpu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a signature needs both a certificate and its private key</source>
        <translation>une signature demande un certificat et sa clé privée</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a slide needs the place where it begins: click one in the region</source>
        <translation>un glissement demande l’endroit où il commence : cliquez-en un dans la zone</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a stack needs at least one edit: name the .json file beside each result</source>
        <translation>une pile demande au moins une modification : choisissez le fichier .json à côté de chaque résultat</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a story has at least {fewest} frames, the raster as it is and one later, not {count}</source>
        <translation>un récit a au moins {fewest} images, le raster tel quel et une plus tard, pas {count}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a story has at most {most} frames, not {count}: tell it in parts, or coarser</source>
        <translation>un récit a au plus {most} images, pas {count} : faites-le en parties, ou à plus grands pas</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a story needs a region: draw one</source>
        <translation>un récit demande une zone : dessinez-en une</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a story needs the raster that it happens in</source>
        <translation>un récit demande le raster où il se passe</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a story that comes and goes has at least {spans} frames, not {count}: ask for more</source>
        <translation>un récit qui vient et s’en va a au moins {spans} images, pas {count} : demandez-en plus</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a tsunami</source>
        <translation>un tsunami</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>a written GeoTIFF does not read back as it was: reinstall rasterio</source>
        <translation>un GeoTIFF écrit ne se relit pas tel quel : réinstallez rasterio</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>about {size} to download, about {size_2} on disk</source>
        <translation>environ {size} à télécharger, environ {size_2} sur le disque</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>adapters serve the latent method alone: choose that method, or leave them out</source>
        <translation>les adaptateurs ne servent qu’à la méthode latente : choisissez-la, ou laissez-les</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>add the material again, or remove it</source>
        <translation>ajoutez de nouveau le matériau, ou retirez-le</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>affine</source>
        <translation>affine</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>affine transform</source>
        <translation>transformation affine</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>all chips lie at {groups} place, which cannot be split into {wanted} without a leak: bring results of more places, ask for fewer splits, or let chips lie nearer to each other</source>
        <translation>toutes les vignettes sont à {groups} endroit, impossible à répartir entre {wanted} sans fuite : prenez des résultats de plus d’endroits, moins de sous-ensembles, ou des vignettes plus proches</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>all chips lie at {groups} places, which cannot be split into {wanted} without a leak: bring results of more places, ask for fewer splits, or let chips lie nearer to each other</source>
        <translation>toutes les vignettes sont à {groups} endroits, impossibles à répartir entre {wanted} sans fuite : prenez des résultats de plus d’endroits, moins de sous-ensembles, ou des vignettes plus proches</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>all the same: {error}</source>
        <translation>quand même : {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>an MP4 needs the engine's extra “story” (imageio-ffmpeg): install it on the Engine page, or leave the MP4 out and take the GIF</source>
        <translation>un MP4 demande le supplément « story » du moteur (imageio-ffmpeg) : installez-le sur la page Moteur, ou laissez le MP4 et prenez le GIF</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>an adapter's weight is {most_weight} to {most_weight_2}, not {weight}</source>
        <translation>le poids d’un adaptateur va de {most_weight} à {most_weight_2}, pas {weight}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>an algal bloom</source>
        <translation>une floraison d’algues</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>an area</source>
        <translation>une étendue</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>an edit lies in a stack once: name each Item once</source>
        <translation>une modification n’est qu’une fois dans une pile : nommez chaque Item une fois</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>an exemplar is a region or a material, not both</source>
        <translation>un échantillon est une zone ou un matériau, pas les deux</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>an exemplar is a region, or a material of the library</source>
        <translation>un échantillon est une zone, ou un matériau de la bibliothèque</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>an export is the whole of a plan: run parts of it as a batch</source>
        <translation>un export est un plan entier : en lancer des parties comme lot</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>an oil spill</source>
        <translation>une marée noire</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>and</source>
        <translation>et</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>another batch is writing {path}</source>
        <translation>un autre lot écrit {path}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>another installation is working on {parent}: wait for it to end, or end it</source>
        <translation>une autre installation travaille sur {parent} : attendez sa fin, ou arrêtez-la</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>another job is already making {name}</source>
        <translation>une autre tâche fait déjà {name}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>another process is downloading {title}</source>
        <translation>un autre processus télécharge {title}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>another story is being made in {folder}</source>
        <translation>un autre récit est en cours dans {folder}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>another worker has held {folder} for {patience} s</source>
        <translation>un autre processus tient {folder} depuis {patience} s</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>are dated after the last frame: not seen</source>
        <translation>sont datées d’après la dernière image : on ne les voit pas</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>are dated up to the first frame, which is the raster as it is: they join in the second</source>
        <translation>sont datées d’avant la première image, le raster tel quel : elles arrivent à la deuxième</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>are no polygons and were left out</source>
        <translation>ne sont pas des polygones et ont été laissées de côté</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>band {bands} stands for red, green and blue: what is made is grey</source>
        <translation>la bande {bands} sert de rouge, vert et bleu : le résultat est gris</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>band {band} colour interpretation</source>
        <translation>interprétation de couleur de la bande {band}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>band {band} is alpha, not a colour: choose another under RGB bands</source>
        <translation>la bande {band} est l’alpha, pas une couleur : choisissez-en une autre sous Bandes RVB</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>band {band} tag</source>
        <translation>étiquette de la bande {band}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>band {band} type</source>
        <translation>type de la bande {band}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>bands and ranges have one entry for each band</source>
        <translation>bands et ranges ont une entrée par bande</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>bands {numbers} of {name} were matched to the raster's by name</source>
        <translation>les bandes {numbers} de {name} ont été associées à celles du raster par leur nom</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>bands {shown} do not look like natural colours: {doubt}</source>
        <translation>les bandes {shown} ne ressemblent pas à des couleurs naturelles : {doubt}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>bare ground</source>
        <translation>sol nu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>bare soil</source>
        <translation>du sol nu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>bearing must be a number of degrees</source>
        <translation>bearing doit être un nombre de degrés</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>belongs to no record</source>
        <translation>n’appartient à aucune fiche</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>binding serves the latent method alone: choose that method, or leave it out</source>
        <translation>les liaisons ne servent qu’à la méthode latente : choisissez-la, ou laissez-les</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>bindings need a binding strength above 0</source>
        <translation>des liaisons demandent une force de liaison au-dessus de 0</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>black</source>
        <translation>noir</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>blue</source>
        <translation>bleu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>brown</source>
        <translation>brun</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cancelled; it can go on with what is not done yet</source>
        <translation>annulé ; cela peut continuer avec ce qui reste à faire</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cancelled; nothing was written</source>
        <translation>annulé ; rien n’a été écrit</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cancelled; nothing was written{goes_on}</source>
        <translation>annulé ; rien n’a été écrit{goes_on}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cancelled; what was there before is unchanged</source>
        <translation>annulé ; ce qui était là est inchangé</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cancelled; {done} of {board} frames are finished, and the story can be resumed</source>
        <translation>annulé ; {done} images sur {board} sont finies, et le récit peut reprendre</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cancelled; {done} of {total} edits are done, it can go on from there</source>
        <translation>annulé ; {done} modifications sur {total} sont faites, cela peut continuer de là</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cannot make the folder {folder} ({strerror}): choose a folder that you may write to</source>
        <translation>le dossier {folder} ne peut être créé ({strerror}) : choisissez un dossier où vous pouvez écrire</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cannot read the metadata of {source}: {error}</source>
        <translation>les métadonnées de {source} sont illisibles : {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cannot read {path}: {strerror}</source>
        <translation>{path} est illisible : {strerror}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cannot write in {folder}: {reason}</source>
        <translation>impossible d'écrire dans {folder} : {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cannot write in {parent} ({strerror}): choose a folder that you may write to</source>
        <translation>rien ne peut être écrit dans {parent} ({strerror}) : choisissez un dossier où vous pouvez écrire</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cannot write {path}: {reason}</source>
        <translation>impossible d'écrire {path} : {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>change mask</source>
        <translation>masque des changements</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>checking</source>
        <translation>vérification</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>checking {name}</source>
        <translation>vérification de {name}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>checking {title}</source>
        <translation>vérification de {title}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>choose another kind of edit</source>
        <translation>choisissez un autre type de modification</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>choose the encoder to download: {named}</source>
        <translation>choisissez ce qui est à télécharger : {named}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>choose under RGB bands three bands for red, green and blue, or one for all</source>
        <translation>choisissez sous Bandes RVB trois bandes pour le rouge, le vert et le bleu, ou une seule pour toutes</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>coarse</source>
        <translation>grossiers</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>coastal aerosol</source>
        <translation>aérosol côtier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>coastal erosion</source>
        <translation>érosion côtière</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>comparing</source>
        <translation>comparaison</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>comparing what lies outside</source>
        <translation>comparaison de ce qui est dehors</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>content credentials</source>
        <translation>Content Credentials</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>content credentials need the engine's extra 'credentials' (c2pa-python): install it</source>
        <translation>les Content Credentials demandent le supplément « credentials » du moteur (c2pa-python) : installez-le</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>coordinates cannot be brought from {name} to {name_2}: {error}</source>
        <translation>les coordonnées ne passent pas de {name} à {name_2} : {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>coordinates in {name} lie where {name_2} is not defined: check the CRS, and that x (longitude) comes first</source>
        <translation>des coordonnées en {name} sont là où {name_2} n’est pas défini : vérifiez le SCR, et que x (longitude) vient d’abord</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>coordinates need a CRS to be placed on a raster in {name}: name it</source>
        <translation>des coordonnées demandent un SCR pour se poser sur un raster en {name} : nommez-le</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>coordinates of no named CRS</source>
        <translation>des coordonnées sans SCR nommé</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>copy</source>
        <translation>copier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>copy says the region of the object</source>
        <translation>copy donne la région de l'objet</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>copy says where to: a list of places, each x and y</source>
        <translation>copy dit où : une liste de lieux, chacun x et y</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>copying {name}</source>
        <translation>copie de {name}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cost raster</source>
        <translation>le raster de coûts</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>cracks</source>
        <translation>des fissures</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>curves inside a collection cannot be read: save them as plain polygons</source>
        <translation>les courbes dans une collection sont illisibles : enregistrez-les en polygones simples</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>damage is 1 (none) to 4 (destroyed), not {damage}</source>
        <translation>les dégâts vont de 1 (aucun) à 4 (détruit), pas {damage}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>dated polygons only say when the change comes to each: tell a story that does not go back</source>
        <translation>des polygones datés disent seulement quand le changement arrive à chacun : faites un récit qui ne revient pas en arrière</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>deforestation</source>
        <translation>de la déforestation</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>degree</source>
        <translation>degré</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>denoising</source>
        <translation>débruitage</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>device must be auto, cpu, cuda, cuda:N or mps, not {asked}</source>
        <translation>L’appareil doit être auto, cpu, cuda, cuda:N ou mps, pas {asked}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>download RemoteCLIP and choose it as the encoder</source>
        <translation>téléchargez RemoteCLIP et choisissez-le comme encodeur</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>download it again, or choose the right file</source>
        <translation>téléchargez-le de nouveau, ou choisissez le bon fichier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>downloading {title}</source>
        <translation>téléchargement de {title}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>drawing the animation</source>
        <translation>dessin de l’animation</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>drawing {prompt}</source>
        <translation>dessin de {prompt}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>dry ground</source>
        <translation>du sol sec</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>each place has a region of its own: leave the region out</source>
        <translation>chaque endroit a sa propre zone : laissez la zone de côté</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>each place needs a region of its own</source>
        <translation>chaque endroit a besoin de sa propre zone</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>edit</source>
        <translation>modifier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>edit was</source>
        <translation>modification a été</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>edits by words (image-text encoders)</source>
        <translation>modification par les mots (encodeurs image-texte)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>edits were</source>
        <translation>modifications ont été</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>even a tile of {height} x {width} pixels does not fit in memory: close other programs or choose a smaller region</source>
        <translation>même une tuile de {height} x {width} pixels ne tient pas en mémoire : fermez d’autres programmes ou choisissez une zone plus petite</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>every pixel of it is as written</source>
        <translation>chacun de ses pixels est tel qu’écrit</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>exit code {code}, no output</source>
        <translation>code de sortie {code}, aucune sortie</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>faiss {version} searches</source>
        <translation>faiss {version} cherche</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>feather must be 0 to 256 pixels, not {feather}</source>
        <translation>L’adoucissement doit être de 0 à 256 pixels, pas {feather}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>feather must be 0 to 64 pixels, not {feather}</source>
        <translation>L’adoucissement doit être de 0 à 64 pixels, pas {feather}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>feature {index} of {name}</source>
        <translation>entité {index} de {name}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>features of {name} that are not on the raster: {left}</source>
        <translation>entités de {name} hors du raster : {left}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>features that say nothing of what they become stay as they are: {silent}</source>
        <translation>les entités qui ne disent pas ce qu'elles deviennent restent comme elles sont : {silent}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>file and sha256 do not belong together</source>
        <translation>file et sha256 ne vont pas ensemble</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>file of trusted certificates</source>
        <translation>fichier des certificats de confiance</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>fine</source>
        <translation>fins</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>fine-tuned on aerial and satellite captions, 0.05 to a few metres per pixel; free text</source>
        <translation>affiné sur des légendes d’images aériennes et satellite, de 0,05 à quelques mètres par pixel ; texte libre</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>fine-tuned on five million remote sensing pictures with text; free text</source>
        <translation>affiné sur cinq millions d’images de télédétection avec texte ; texte libre</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>foot</source>
        <translation>pied</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>foot (international)</source>
        <translation>pied (international)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>frame 1 is the raster as it is, so its intensity must be 0</source>
        <translation>l’image 1 est le raster tel quel, son intensité doit donc être 0</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>frame {number} ({date}) comes before frame {number_2} ({date_2}): put the dates in order</source>
        <translation>l’image {number} ({date}) précède l’image {number_2} ({date_2}) : mettez les dates dans l’ordre</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>frame {number} of the story, {name}, is missing: run the story again to make it</source>
        <translation>L’image {number} du récit, {name}, manque : relancez le récit</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>frame {number} of {count}</source>
        <translation>image {number} sur {count}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>frame {number}: {error}</source>
        <translation>image {number} : {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>frames look at one or more of {references}, not {references_2}</source>
        <translation>les images regardent une ou plusieurs de {references}, pas {references_2}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>frames {number} and {number_2} have the same date, {date}</source>
        <translation>les images {number} et {number_2} ont la même date, {date}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>free some room in {parent}, then continue the job</source>
        <translation>libérez de la place dans {parent}, puis reprenez la tâche</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>give {given} or {given_2}, not both: each says where the change goes</source>
        <translation>donnez {given} ou {given_2}, pas les deux : chacun dit où va le changement</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>grass</source>
        <translation>herbe</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>green</source>
        <translation>vert</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>grey</source>
        <translation>gris</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>ground control points</source>
        <translation>points de contrôle</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>ground control points or RPCs</source>
        <translation>des points de contrôle ou des RPC</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>gsd is metres a pixel, above 0, or null</source>
        <translation>gsd est en mètres par pixel, au-dessus de 0, ou null</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>gsd must be two numbers above 0, least and most metres per pixel</source>
        <translation>gsd doit être deux nombres au-dessus de 0, le moins et le plus de mètres par pixel</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>guidance must be 0 (none) to 10, not {guidance}</source>
        <translation>le poids des mots doit être de 0 (aucun) à 10, pas {guidance}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>has no words</source>
        <translation>n’a pas de mots</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>has one band, which</source>
        <translation>a une bande et</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>has two bands, which</source>
        <translation>a deux bandes et</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>have no date and were left out</source>
        <translation>n’ont pas de date et ont été laissées de côté</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>holes</source>
        <translation>des trous</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>how many ({reading}) is not followed in {shown}: copy an object of the raster to the places where it should stand, or leave the number out</source>
        <translation>le nombre ({reading}) n’est pas suivi dans {shown} : copiez un objet du raster aux endroits voulus, ou laissez le nombre</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>in rows {row} to {bottom}, columns {col} to {right}</source>
        <translation>aux lignes {row} à {bottom}, colonnes {col} à {right}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>input</source>
        <translation>entrée</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>international foot</source>
        <translation>pied international</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>is a Python for ARM; on Windows the packages exist for x64 only, which runs there as well</source>
        <translation>est un Python pour ARM ; sous Windows les paquets n’existent que pour x64, qui y tourne aussi</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>is a free-threaded Python; not all of the engine's packages exist for it</source>
        <translation>est un Python free-threaded ; tous les paquets du moteur n’existent pas pour lui</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>is a {bits}-bit Python; torch exists for 64 bits only</source>
        <translation>est un Python {bits} bits ; torch n’existe que pour 64 bits</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>is missing from it</source>
        <translation>y manque</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>is not there any more</source>
        <translation>n’est plus là</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>is {name}; the engine's packages exist for {dotted} to {dotted_2}</source>
        <translation>est {name} ; les paquets du moteur existent de {dotted} à {dotted_2}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it can be a preset, a prompt, a material, or be removed</source>
        <translation>elle peut devenir un préréglage, des mots ou un matériau, ou être supprimée</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it cannot be held against what is beneath it now: {error}</source>
        <translation>elle ne peut être comparée à ce qui est dessous maintenant : {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it carries a signature, which only the extra 'credentials' can check</source>
        <translation>il porte une signature que seul le supplément « credentials » peut vérifier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it declares entities</source>
        <translation>il déclare des entités</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it describes a network of {parameters} parameters</source>
        <translation>elle décrit un réseau de {parameters} paramètres</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it has</source>
        <translation>il a</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it has pixels of {gsd} m, and the raster's have {gsd_2} m</source>
        <translation>il a des pixels de {gsd} m, et ceux du raster ont {gsd_2} m</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it has {board} materials, at most {most_fillings} are read</source>
        <translation>il a {board} matériaux, au plus {most_fillings} sont lus</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it has {board} negative prompts, at most {most_negative} are read</source>
        <translation>il a {board} exclusions, au plus {most_negative} sont lues</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it has {frame} bindings, at most {most_bindings} are read</source>
        <translation>elle a {frame} liaisons, au plus {most_bindings} sont lues</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it holds no whole block, so its pixels cannot be held against the Item</source>
        <translation>il ne contient aucun bloc entier, ses pixels ne peuvent donc être comparés à l’Item</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it is a folder</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it is in use</source>
        <translation>en cours d’utilisation</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it is nested too deeply</source>
        <translation>l’imbrication est trop profonde</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it is no VRTDataset</source>
        <translation>ce n’est pas un VRTDataset</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it is not UTF-8 text</source>
        <translation>ce n’est pas du texte en UTF-8</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it is not a folder</source>
        <translation>ce n’est pas un dossier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it is of version {version}, this engine reads {version_2}: update the older</source>
        <translation>il est de version {version}, ce moteur lit {version_2} : mettez à jour le plus ancien</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it is one of {kinds}</source>
        <translation>c'est l'un de {kinds}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it is one of {listed}</source>
        <translation>il y a {listed}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it is signed by {who}, {trust}</source>
        <translation>il est signé par {who}, {trust}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it lies elsewhere</source>
        <translation>il est ailleurs</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>it takes three frames</source>
        <translation>il faut trois images</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>its GDAL cannot write GeoPackage: reinstall pyogrio</source>
        <translation>son GDAL n’écrit pas de GeoPackage : réinstallez pyogrio</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>its curves cannot be read</source>
        <translation>ses courbes sont illisibles</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>its polygon</source>
        <translation>le polygone</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>its workers died</source>
        <translation>ses processus sont morts</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>kept in {environment}</source>
        <translation>gardés dans {environment}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>lacks the modules venv and ensurepip; on Debian and Ubuntu: apt install python3-venv</source>
        <translation>n’a pas les modules venv et ensurepip ; sous Debian et Ubuntu : apt install python3-venv</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>layer of dated polygons</source>
        <translation>la couche de polygones datés</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>layer that the change comes from</source>
        <translation>la couche d’où vient le changement</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>laying the edits over each other</source>
        <translation>superposition des modifications</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>left out on wish</source>
        <translation>omis à la demande</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>left out: {sentence}</source>
        <translation>laissé de côté : {sentence}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>level must be a number of metres</source>
        <translation>le niveau doit être un nombre de mètres</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>line {number} of {manifest} is not JSON</source>
        <translation>la ligne {number} de {manifest} n’est pas du JSON</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>line {number} of {path} is damaged: delete the file, and it is made again from the plan</source>
        <translation>la ligne {number} de {path} est abîmée : supprimer le fichier, il sera refait à partir du plan</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>living plants</source>
        <translation>des plantes vivantes</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>loading</source>
        <translation>chargement</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>loading the latent model</source>
        <translation>chargement du modèle latent</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>looking at edit {number} of {layers}</source>
        <translation>examen de la modification {number} sur {layers}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>looking at the frames</source>
        <translation>examen des images</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>looking for changes</source>
        <translation>recherche des changements</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>looking for what fits the words</source>
        <translation>recherche de ce qui convient aux mots</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>looking through the library of materials</source>
        <translation>recherche dans la bibliothèque de matériaux</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>made of the material {name} of the library ({source})</source>
        <translation>fait avec le matériau {name} de la bibliothèque ({source})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>making the data set</source>
        <translation>création du jeu de données</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>memory ran out at step {number} of {times} of the latent model: close other programs, or use a smaller model</source>
        <translation>la mémoire a manqué à l’étape {number} sur {times} du modèle latent : fermez d’autres programmes, ou prenez un modèle plus petit</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>memory ran out: close other programs, or edit a smaller place</source>
        <translation>la mémoire a manqué : fermez d’autres programmes, ou modifiez un endroit plus petit</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>memory ran out: went on with tiles of {half} pixels</source>
        <translation>la mémoire a manqué : la suite s’est faite avec des tuiles de {half} pixels</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>method must be one of {methods}, not {name}</source>
        <translation>la méthode doit être l’une de {methods}, pas {name}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>metre</source>
        <translation>mètre</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>more came for {title} than was announced: the source does not hold it</source>
        <translation>{title} : plus d’octets reçus qu’annoncé, la source ne l’a pas</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>most of the region is read as roofs, and no street among them along which water would run: draw the region along a street and ask for a flooded street</source>
        <translation>la plus grande partie de la région est lue comme des toits, et aucune rue parmi eux le long de laquelle l'eau coulerait : dessinez la région le long d'une rue et demandez une rue inondée (a flooded street)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>much of the raster is a bright pure green, as plants are where near infrared is shown as green</source>
        <translation>une grande part du raster est d’un vert vif et pur, comme les plantes quand le proche infrarouge est montré en vert</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>much of the raster is red without being earth, as plants are where near infrared is shown as red</source>
        <translation>une grande part du raster est rouge sans être de la terre, comme les plantes quand le proche infrarouge est montré en rouge</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>mud</source>
        <translation>de la boue</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>must be one plain phrase of at most {longest} characters</source>
        <translation>doit être une expression simple d’au plus {longest} caractères</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>name a raster that shows colours</source>
        <translation>prenez un raster qui montre des couleurs</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>name has lower-case letters, digits and hyphens, at most 60</source>
        <translation>name a des minuscules, des chiffres et des traits d’union, au plus 60</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>name the zip archive</source>
        <translation>nommez l’archive zip</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>narrow near infrared</source>
        <translation>proche infrarouge étroit</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>near infrared</source>
        <translation>proche infrarouge</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>neither this version nor the source states the SHA-256 of {title}; {found}... is kept to check by</source>
        <translation>ni cette version ni la source ne donnent le SHA-256 de {title} ; {found}... est gardé pour vérifier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>new buildings</source>
        <translation>de nouveaux bâtiments</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no CLIP ViT-B/32 was named</source>
        <translation>CLIP ViT-B/32 n’a pas été nommé</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no CLIP ViT-L/14 and no aesthetic head were given</source>
        <translation>CLIP ViT-L/14 et la tête esthétique n’ont pas été donnés</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no CRS</source>
        <translation>pas de SCR</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no CUDA GPU that torch can use</source>
        <translation>pas de GPU CUDA utilisable par torch</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no SHA-256 is pinned for the files of {title}, and {pinned}: download it only if you trust {card}</source>
        <translation>aucun SHA-256 n’est fixé pour les fichiers de {title}, et {pinned} : ne les téléchargez que si vous faites confiance à {card}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no SHA-256 is pinned for {title}, so that nobody can tell whether the right file comes: download it only if you trust its source</source>
        <translation>aucun SHA-256 n’est fixé pour {title}, on ne peut donc dire si le bon fichier arrive : ne le téléchargez que si vous faites confiance à la source</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no SHA-256 of {title} is pinned: those of what came are kept to check by</source>
        <translation>aucun SHA-256 n’est fixé pour {title} : ceux des fichiers reçus sont gardés pour vérifier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no attribute of {name} says what is to be there (preset, prompt, material or remove): it has {known}</source>
        <translation>aucun attribut de {name} ne dit ce qui doit être là (preset, prompt, material ou remove) : il y a {known}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no feature lies on the raster</source>
        <translation>aucune entité n'est sur le raster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no feature of {name} in the raster says what it is to become</source>
        <translation>aucune entité de {name} sur le raster ne dit ce qu'elle doit devenir</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no frame after the first has an intensity above 0</source>
        <translation>aucune image après la première n’a d’intensité au-dessus de 0</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no frame has an intensity above 0, so nothing would change</source>
        <translation>aucune image n’a d’intensité au-dessus de 0, rien ne changerait donc</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no frame's prompt has all words of {words}: bind what stands in one, letter by letter</source>
        <translation>aucune description d’image n’a tous les mots de {words} : liez ce qui figure dans l’une d’elles, lettre pour lettre</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no ground of the region gets wet: its lowest is {np} m, and the water rises to {wanted} m; raise it, or click where it comes from</source>
        <translation>rien n’est inondé dans la zone : le point le plus bas est à {np} m, et l’eau monte à {wanted} m ; élevez-la, ou cliquez d’où elle vient</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no language model is set up: give its address first, under Language model…</source>
        <translation>aucun modèle de langage n’est réglé : donnez d’abord son adresse, sous Modèle de langage…</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no open water is in sight beside the region: click where it comes from instead</source>
        <translation>aucune eau libre n’est visible à côté de la zone : cliquez d’où elle vient</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no ordinary file</source>
        <translation>pas un fichier ordinaire</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no output</source>
        <translation>aucune sortie</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no pixel is predicted to stay as it is</source>
        <translation>aucun pixel n’est prévu rester tel quel</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no place for the prompt was found in the raster: draw a region to say where</source>
        <translation>aucun endroit n’a été trouvé dans le raster pour la description : dessinez une zone pour dire où</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no place to copy to lies inside the raster</source>
        <translation>aucun endroit où copier n’est dans le raster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no polygon of {name} has {wanted}</source>
        <translation>aucun polygone de {name} n'a {wanted}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no room for {size} MB of temporary files in {folder}: free some room</source>
        <translation>pas de place pour {size} Mo de fichiers temporaires dans {folder} : libérez-en</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no scheduler answers at {scheduler}: start it, or mend its address; what is done is kept ({said})</source>
        <translation>aucun planificateur ne répond à {scheduler} : le démarrer, ou corriger l'adresse ; ce qui est fait est gardé ({said})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no such file</source>
        <translation>fichier absent</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no such file or folder</source>
        <translation>fichier ou dossier absent</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no suitable Python was found on this machine{reason}: install Python 3.12, or choose one</source>
        <translation>aucun Python convenable n’a été trouvé sur cet ordinateur{reason} : installez Python 3.12, ou choisissez-en un</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>no weights of DINO ViT-B/16 were given</source>
        <translation>les poids de DINO ViT-B/16 n’ont pas été donnés</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nobody says when the story begins: it starts on {written} (set First date to change that)</source>
        <translation>personne ne dit quand le récit commence : il débute le {written} (à changer avec Première date)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nobody says where the water comes from: it rises from the lowest ground of the region</source>
        <translation>personne ne dit d’où vient l’eau : elle monte du point le plus bas de la zone</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>none of the words</source>
        <translation>aucun des mots</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>not an ordinary file</source>
        <translation>pas un fichier ordinaire</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>not downloaded</source>
        <translation>non téléchargé</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>not even its revision is pinned</source>
        <translation>même sa révision n’est pas fixée</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>not kept, so an edit may start slower</source>
        <translation>non gardés, une modification peut donc démarrer plus lentement</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>not listed</source>
        <translation>non listé</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing can be signed with this certificate and private key ({complaint}): give the chain in PEM, the signer's certificate first, and its own key without a password</source>
        <translation>rien ne peut être signé avec ce certificat et cette clé privée ({complaint}) : donnez la chaîne en PEM, le certificat du signataire d’abord, et sa clé sans mot de passe</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing can be written in {folder} ({strerror}): choose another folder</source>
        <translation>rien ne peut être écrit dans {folder} ({strerror}) : choisissez un autre dossier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing can be written in {parent} ({reason}): free some room, then continue the job</source>
        <translation>rien ne peut être écrit dans {parent} ({reason}) : libérez de la place, puis reprenez la tâche</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing can be written in {parent} ({strerror})</source>
        <translation>rien ne peut être écrit dans {parent} ({strerror})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing can be written in {parent} ({strerror}): choose another folder</source>
        <translation>rien ne peut être écrit dans {parent} ({strerror}) : choisissez un autre dossier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing changed in any of the results, so there is no chip to show</source>
        <translation>rien n’a changé dans aucun des résultats, donc aucune vignette à montrer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing changed, so no file was written: ask for something else, raise the strength, or choose another region</source>
        <translation>rien n’a changé, donc aucun fichier n’a été écrit : demandez autre chose, augmentez la force ou choisissez une autre zone</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing could be edited: {failures}</source>
        <translation>rien n'a pu être modifié : {failures}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing in the raster looks like {prompt} to the encoder: {then}; for new texture, choose Exemplar or a material that shows it</source>
        <translation>rien dans le raster ne ressemble à {prompt} pour l’encodeur : {then} ; pour une nouvelle texture, choisissez Échantillon ou un matériau qui la montre</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing in the raster looks like {what} to the encoder, and it is nothing that can be drawn; {help}</source>
        <translation>rien dans le raster ne ressemble à {what} pour l’encodeur, et cela ne peut être dessiné ; {help}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing new can appear for {what}: the encoder {guide} changes colours and contrast alone</source>
        <translation>rien de nouveau ne peut apparaître pour {what} : l’encodeur {guide} change seulement couleurs et contraste</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing says what may be done with {name}: name its licence before you share it</source>
        <translation>rien ne dit ce qu’on peut faire de {name} : nommez sa licence avant de le partager</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing says what may be done with {name}: whoever gets it should be told</source>
        <translation>rien ne dit ce qu’on peut faire de {name} : celui qui le reçoit doit le savoir</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing that is named</source>
        <translation>rien de ce qui est nommé</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>nothing to download, about {size} on disk</source>
        <translation>rien à télécharger, environ {size} sur le disque</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>numba {compiled} compiles and computes; compiled kernels are {kept}</source>
        <translation>numba {compiled} compile et calcule ; les noyaux compilés sont {kept}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>of a story</source>
        <translation>d’un récit</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>of another shape</source>
        <translation>d’une autre forme</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>of the {blocks} whole blocks in it {differing} {were} changed</source>
        <translation>de ses {blocks} blocs entiers, {differing} {were} changé</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>only ground without living plants</source>
        <translation>seulement du sol sans plantes vivantes</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>only its revision is pinned</source>
        <translation>seule sa révision est fixée</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>only plants</source>
        <translation>seulement des plantes</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>only water</source>
        <translation>seulement de l’eau</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>only {count} CUDA GPU(s)</source>
        <translation>seulement {count} GPU CUDA</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>only {free} MB are free at {folder}: free some room</source>
        <translation>il ne reste que {free} Mo dans {folder} : libérez de la place</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>open_clip knows no architecture {name}; it is written like RN50 or ViT-B-32</source>
        <translation>open_clip ne connaît pas l’architecture {name} ; elle s’écrit comme RN50 ou ViT-B-32</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>open_clip lists no weights {weights} for {architecture} on the hub</source>
        <translation>open_clip ne liste pas de poids {weights} pour {architecture} sur le hub</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>or</source>
        <translation>ou</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>orange</source>
        <translation>orange</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>output</source>
        <translation>sortie</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>paraphrases by a language model need one: set its address and name under Language model…</source>
        <translation>les paraphrases par un modèle de langage en demandent un : donnez son adresse et son nom sous Modèle de langage…</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>partly made by a procedure without training</source>
        <translation>fait en partie par un procédé sans entraînement</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>partly made by a trained model</source>
        <translation>fait en partie par un modèle entraîné</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>parts are thinner than a pixel ({what}): every pixel that they touch counts</source>
        <translation>{what} est par endroits plus mince qu’un pixel : chaque pixel touché compte</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>pasture land</source>
        <translation>un pâturage</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>paved ground</source>
        <translation>sol revêtu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>permission denied</source>
        <translation>accès refusé</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>permission denied{where}: check who may read and write there</source>
        <translation>accès refusé{where} : vérifiez qui peut y lire et écrire</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>picture must be the name of a file beside the preset</source>
        <translation>picture doit être le nom d’un fichier à côté du préréglage</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>pip failed ({last}): try again, or send the diagnostics</source>
        <translation>pip a échoué ({last}) : réessayez, ou envoyez le diagnostic</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>pixels</source>
        <translation>pixels</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>pixels outside the region and its feather were changed {place}</source>
        <translation>des pixels hors de la zone et de son adoucissement ont changé {place}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>place {x}; {y} to copy to</source>
        <translation>l’endroit {x}; {y} où copier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>planning</source>
        <translation>planification</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>planning where it happens</source>
        <translation>planification des lieux</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>points that water or a slide comes from need heights (DEM)</source>
        <translation>des points d’où vient l’eau ou un glissement demandent un MNT</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>polygons of the changes</source>
        <translation>polygones des changements</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>preset</source>
        <translation>preset</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>private key</source>
        <translation>la clé privée</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>pyogrio {version} writes GeoPackage</source>
        <translation>pyogrio {version} écrit du GeoPackage</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>ranges has three numbers for each band, in rising order</source>
        <translation>ranges a trois nombres par bande, croissants</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>rasterio {version} with GDAL {gdal_version} writes and reads a COG</source>
        <translation>rasterio {version} avec GDAL {gdal_version} écrit et lit un COG</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>reading</source>
        <translation>lecture</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>reading the frames</source>
        <translation>lecture des images</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>reading the words</source>
        <translation>lecture des mots</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>red</source>
        <translation>rouge</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>red edge</source>
        <translation>red edge</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>red edge 2</source>
        <translation>red edge 2</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>red edge 3</source>
        <translation>red edge 3</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>remove</source>
        <translation>remove</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>remove is either true or left out</source>
        <translation>remove est true ou absent</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>remove is yes or no, not {given}</source>
        <translation>remove est yes ou no, pas {given}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>results are sent to an address as s3://BUCKET/FOLDER, not to {send}</source>
        <translation>les résultats vont à une adresse comme s3://BUCKET/FOLDER, pas à {send}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>results signed with a certificate (C2PA)</source>
        <translation>résultats signés avec un certificat (C2PA)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>roof</source>
        <translation>toit</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>roofs</source>
        <translation>des toits</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>row {row}, column {col}</source>
        <translation>ligne {row}, colonne {col}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>rows {row} to {bottom}, columns {col} to {right}</source>
        <translation>lignes {row} à {bottom}, colonnes {col} à {right}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>rubble</source>
        <translation>des décombres</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>runs on an Intel processor; torch no longer exists for Intel Macs</source>
        <translation>tourne sur un processeur Intel ; torch n’existe plus pour les Mac Intel</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>sampling</source>
        <translation>échantillonnage</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>sand</source>
        <translation>du sable</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>say what happens, either by a description or by a storyboard</source>
        <translation>dites ce qui se passe, par une description ou par un storyboard</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>say which materials to remove</source>
        <translation>dites quels matériaux retirer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>scoring</source>
        <translation>évaluation</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>see the licences of the sources</source>
        <translation>voir les licences des sources</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>seed must be 0 to 2^63 - 1, not {seed}</source>
        <translation>la graine doit être de 0 à 2^63 - 1, pas {seed}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>seen straight from above</source>
        <translation>vu d’aplomb</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>shadow</source>
        <translation>ombre</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>short-wave infrared 1</source>
        <translation>infrarouge à ondes courtes 1</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>short-wave infrared 2</source>
        <translation>infrarouge à ondes courtes 2</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>smoke</source>
        <translation>de la fumée</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>snow</source>
        <translation>de la neige</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>solar panels</source>
        <translation>des panneaux solaires</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>some of its pixels were changed</source>
        <translation>certains de ses pixels ont changé</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>somebody unnamed</source>
        <translation>quelqu’un d’anonyme</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>something unforeseen went wrong ({name}); please report it with the details in {log}</source>
        <translation>un problème imprévu est survenu ({name}) ; merci de le signaler avec les détails de {log}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>steering must be one of {steerings}</source>
        <translation>steering doit être l’un de {steerings}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>steps of binding need a binding strength above 0</source>
        <translation>des étapes de liaison demandent une force de liaison au-dessus de 0</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>stories as MP4</source>
        <translation>récits en MP4</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>stories by a latent diffusion model</source>
        <translation>récits par un modèle de diffusion latent</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>storm damage</source>
        <translation>des dégâts de tempête</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>strength must be above 0 and at most 1, not {strength}</source>
        <translation>la force doit dépasser 0 et valoir au plus 1, pas {strength}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>taking up finished work</source>
        <translation>reprise du travail fini</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>tell the story on a raster of colours</source>
        <translation>faites le récit sur un raster de couleurs</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the CPU</source>
        <translation>le CPU</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the Collection says the story's {field} already: leave it out, or tell a story of your own from the Collection's storyboard</source>
        <translation>la Collection dit déjà {field} du récit : laissez-le, ou faites votre propre récit depuis le storyboard de la Collection</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the Collection {name} cannot be read: {error}</source>
        <translation>la Collection {name} est illisible : {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the DEM</source>
        <translation>le MNT</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the Item {name} says that RS GenEdit wrote it, but it</source>
        <translation>L’Item {name} dit que RS GenEdit l’a écrit, mais il</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the TLS file {name} does not exist</source>
        <translation>le fichier TLS {name} n'existe pas</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the adapter</source>
        <translation>l’adaptateur</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the adapter {path} is damaged: {one_line} holds what is no number</source>
        <translation>L’adaptateur {path} est endommagé : {one_line} contient ce qui n’est pas un nombre</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the adapter {path} is of another model: its {one_line} is {shapes}, the layer is {weight}</source>
        <translation>L’adaptateur {path} est d’un autre modèle : son {one_line} est {shapes}, la couche est {weight}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the adapter {path} is of another model: this one has no layer {one_line}</source>
        <translation>L’adaptateur {path} est d’un autre modèle : celui-ci n’a pas de couche {one_line}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the aesthetic head</source>
        <translation>la tête esthétique</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the architecture {name} needs more than one file of weights ({wrong}): use another</source>
        <translation>L’architecture {name} demande plus d’un fichier de poids ({wrong}) : prenez-en une autre</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the archive holds no material</source>
        <translation>L’archive ne contient aucun matériau</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the archive holds two files of one name</source>
        <translation>L’archive contient deux fichiers de même nom</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the archive holds {filename}, which is no file of a material: only NAME.json and its raster may be in it, without passwords, folders or links</source>
        <translation>L’archive contient {filename}, qui n’est pas un fichier de matériau : seuls NOM.json et son raster peuvent y être, sans dossiers, liens ni mots de passe</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the archive is larger than a library may be</source>
        <translation>L’archive dépasse la taille d’une bibliothèque</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the archive is not whole: {name} {what}</source>
        <translation>L’archive n’est pas complète : {name} {what}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the attribute {printable} does not stand in its prompt</source>
        <translation>l’attribut {printable} n’est pas dans sa description</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the band {odd} shows no red, green or blue light</source>
        <translation>la bande {odd} ne montre ni rouge, ni vert, ni bleu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the binding strength must be 0 (none) to {most_binding}, not {strength}</source>
        <translation>la force de liaison doit être de 0 (aucune) à {most_binding}, pas {strength}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the built-in encoder does not know {shown} and leaves it out{hint}: for free text {better}</source>
        <translation>L’encodeur intégré ne connaît pas {shown} et l’ignore{hint} : pour un texte libre, {better}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the built-in encoder does not know {words} in {shown}{meant}</source>
        <translation>L’encodeur intégré ne connaît pas {words} dans {shown}{meant}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the built-in encoder gives no numbers: install the plugin again</source>
        <translation>L’encodeur intégré ne donne pas de nombres : réinstallez l’extension</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the built-in encoder knows none of the things in {shown}: say it in plain English (a flooded village, a forest on fire, new solar panels)</source>
        <translation>L’encodeur intégré ne connaît aucune des choses dans {shown} : dites-le en anglais simple (a flooded village, a forest on fire, new solar panels)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the built-in encoder reads words and pictures ({sha256})</source>
        <translation>L’encodeur intégré lit les mots et les images ({sha256})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the built-in latent model cannot be told what must not come: the negative prompt is left out</source>
        <translation>on ne peut dire au modèle latent intégré ce qui ne doit pas venir : l’exclusion est laissée de côté</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the built-in latent model has no words for {front}: where the change is new, frames show what they show elsewhere</source>
        <translation>le modèle latent intégré n’a pas de mots pour {front} : là où le changement est nouveau, les images montrent ce qu’elles montrent ailleurs</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the built-in latent model is asked for {told}: its words say no more</source>
        <translation>le modèle latent intégré reçoit {told} : ses mots n’en disent pas plus</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the built-in latent model was trained on drawings of 64 pixels: it shows what the method does and paints colours and rough forms; for pictures like photographs choose a larger one under Latent model</source>
        <translation>le modèle latent intégré a été entraîné sur des dessins de 64 pixels : il montre ce que fait la méthode et peint des couleurs et des formes grossières ; pour des images comme des photos, choisissez-en un plus grand sous Modèle latent</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the built-in latent model was trained on few words and does not know {listed}: use its words ({listed_2}), or choose a larger one under Latent model</source>
        <translation>le modèle latent intégré a été entraîné sur peu de mots et ne connaît pas {listed} : prenez ses mots ({listed_2}), ou choisissez-en un plus grand sous Modèle latent</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the certificate</source>
        <translation>le certificat</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the change mask does not read back</source>
        <translation>le masque des changements ne se relit pas</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the change mask would overwrite another output: choose another mask than {mask}</source>
        <translation>le masque des changements écraserait un autre résultat : choisissez un autre masque que {mask}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the checkpoint {name} was damaged; its scale was made again</source>
        <translation>le point de reprise {name} était endommagé ; son échelle a été refaite</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the config in {folder} describes no network that can be made</source>
        <translation>la configuration dans {folder} ne décrit aucun réseau réalisable</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the connection broke off</source>
        <translation>la connexion s’est coupée</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the connection to the cluster is not encrypted: whoever can reach the scheduler can run code on it; use TLS, or a network of your own</source>
        <translation>la connexion à la grappe n'est pas chiffrée : qui peut joindre le planificateur peut y lancer des programmes ; utiliser TLS, ou un réseau à soi</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the cost raster</source>
        <translation>le raster de coûts</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the custom CRS {proj}</source>
        <translation>le SCR personnalisé {proj}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the dates must go forward, each later than the one before</source>
        <translation>les dates doivent avancer, chacune après la précédente</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the day of making must be like 2026-05-01, not {made_on}</source>
        <translation>le jour de fabrication doit s’écrire comme 2026-05-01, pas {made_on}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the description</source>
        <translation>la description</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the description names no change that is known offline ({known}): say one of them, or fill in the storyboard yourself</source>
        <translation>la description ne nomme aucun changement connu hors ligne ({known}) : dites l’un d’eux, ou remplissez vous-même le storyboard</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the disk became full: free some room or choose a folder on another disk, then try again</source>
        <translation>le disque s’est rempli : libérez de la place ou choisissez un dossier sur un autre disque, puis réessayez</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the disk is full{where}: free some room, or choose another folder</source>
        <translation>le disque est plein{where} : libérez de la place ou choisissez un autre dossier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the disk of {place} has {size} free and the engine needs {size_2} while it installs: free some room or choose a folder on another disk</source>
        <translation>le disque de {place} a {size} libres, et le moteur en demande {size_2} pendant l’installation : libérez de la place ou choisissez un dossier sur un autre disque</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the disk quota is used up</source>
        <translation>le quota de disque est épuisé</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the disk quota is used up{where}: free some room, or choose another folder</source>
        <translation>le quota de disque est épuisé{where} : libérez de la place ou choisissez un autre dossier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the edit has no part {unit} that could be made: run it again</source>
        <translation>la modification n’a pas de partie {unit} réalisable : relancez-la</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the edits to go on from must be a list of their Items</source>
        <translation>les modifications sur lesquelles on continue doivent être la liste de leurs Items</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the encoder {model} knows {what} in {shown}: say it in plain English (a flooded village, a forest on fire, new solar panels), or {better}</source>
        <translation>L’encodeur {model} ne connaît {what} dans {shown} : dites-le en anglais simple (a flooded village, a forest on fire, new solar panels), ou {better}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the encoder {name} knows no word of {text} under Not, which is left out</source>
        <translation>L’encodeur {name} ne connaît aucun mot de {text} sous Pas, qui est laissé de côté</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the encoder {name} reads only the first {fitting} of the prompt's {all_words} words: shorten it</source>
        <translation>L’encodeur {name} ne lit que les {fitting} premiers des {all_words} mots : raccourcissez la description</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the engine does not work in {python}: {reason}</source>
        <translation>le moteur ne fonctionne pas dans {python} : {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the engine needs a folder of its own: choose one, not a whole disk</source>
        <translation>le moteur demande un dossier à lui : choisissez-en un, pas un disque entier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the engine's file {parts} is missing from {root}: install the plugin again</source>
        <translation>le fichier {parts} du moteur manque dans {root} : réinstallez l’extension</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the engine's folder is a link to {folder}: choose that folder itself</source>
        <translation>le dossier du moteur est un lien vers {folder} : choisissez ce dossier lui-même</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the entity {printable} does not stand in its prompt</source>
        <translation>la chose {printable} n’est pas dans sa description</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the exemplar</source>
        <translation>l’échantillon</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the file is too large</source>
        <translation>le fichier est trop grand</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the file name is too long</source>
        <translation>le nom de fichier est trop long</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the file names no CRS ({what}): {name} of the raster was assumed</source>
        <translation>le fichier ne nomme pas de SCR ({what}) : {name}, celui du raster, a été supposé</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the file offered for {title} has {total} bytes: that is no model</source>
        <translation>le fichier proposé pour {title} a {total} octets : ce n’est pas un modèle</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the file system is read-only</source>
        <translation>système de fichiers en lecture seule</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the file system is read-only{where}: choose another folder</source>
        <translation>le système de fichiers est en lecture seule{where} : choisissez un autre dossier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the file {value} does not exist, seen from the plan's folder</source>
        <translation>le fichier {value} n'existe pas, vu du dossier du plan</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the files of {title} are damaged ({folder}): install the plugin again</source>
        <translation>les fichiers de {title} sont endommagés ({folder}) : réinstallez l’extension</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the finished area at {place} was damaged and made again</source>
        <translation>la surface finie à {place} était endommagée et a été refaite</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the folder {folder} cannot be made: {strerror}</source>
        <translation>le dossier {folder} ne peut être créé : {strerror}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the folder {folder} does not exist: make it, or choose another</source>
        <translation>le dossier {folder} n’existe pas : créez-le ou choisissez-en un autre</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the folder {parent} does not exist: make it, or choose another</source>
        <translation>le dossier {parent} n’existe pas : créez-le ou choisissez-en un autre</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the folder {path} holds files that are not this program's ({some}): move it away or choose another name</source>
        <translation>le dossier {path} contient des fichiers qui ne sont pas de ce programme ({some}) : déplacez-le ou choisissez un autre nom</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the frames of the story differ in size or bands: they are not of one story</source>
        <translation>les images du récit n’ont pas la même taille ou les mêmes bandes : elles ne sont pas d’un même récit</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the gap between places must be 0 or more metres, not {gap}</source>
        <translation>L’écart entre endroits doit être de 0 mètre ou plus, pas {gap}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the generator of the sample scene is not part of this installation: install the plugin again, or edit a raster of your own</source>
        <translation>cette installation ne peut pas créer la scène d’exemple : réinstallez l’extension, ou modifiez un raster à vous</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the ground</source>
        <translation>le sol</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the heights (DEM)</source>
        <translation>le MNT</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the heights have no data where the slide begins: click another place in the region</source>
        <translation>le MNT n’a pas de données là où le glissement commence : cliquez un autre point dans la zone</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the heights have no data where the water comes from: click another place</source>
        <translation>le MNT n’a pas de données là d’où vient l’eau : cliquez un autre point</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the installation was killed, most likely for memory: close other programs, then try again</source>
        <translation>L’installation a été tuée, sans doute faute de mémoire : fermez d’autres programmes, puis réessayez</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the interrupted job in {name} is of another request, or the raster has changed since: do it over from its beginning</source>
        <translation>la tâche interrompue dans {name} est d’une autre requête, ou le raster a changé depuis : recommencez-la du début</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the interrupted story in {parent} is another one: start anew instead of resuming</source>
        <translation>le récit interrompu dans {parent} en est un autre : recommencez au lieu de reprendre</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the job id {job} holds half a character; give the job another id</source>
        <translation>L’identifiant de tâche {job} contient la moitié d’un caractère : donnez-en un autre</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the job id {job} was used before; give every job its own</source>
        <translation>L’identifiant de tâche {job} a déjà servi : donnez à chaque tâche le sien</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the land around it</source>
        <translation>le terrain autour</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the land-cover weights are damaged or of another release: install the plugin again</source>
        <translation>les poids de l’occupation du sol sont endommagés ou d’une autre version : réinstallez l’extension</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the language model's dates or number of frames were not as asked: they were mended</source>
        <translation>les dates ou le nombre d’images du modèle de langage n’étaient pas ceux demandés : ils ont été corrigés</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the latent method makes what words say: say what should be there, or choose another Method</source>
        <translation>la méthode latente fait ce que disent les mots : dites ce qui doit s’y trouver, ou choisissez une autre méthode</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the latent method needs a model: choose under Latent model the folder of one in diffusers' format, or write the name of one that was downloaded, or {builtin} for the small one that comes along</source>
        <translation>la méthode latente demande un modèle : choisissez sous Modèle latent le dossier d’un modèle au format de diffusers, ou écrivez le nom d’un modèle téléchargé, ou {builtin} pour le petit qui est fourni</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the latent method needs a region: draw one</source>
        <translation>la méthode latente demande une zone : dessinez-en une</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the latent method needs the part “latent” of the engine (diffusers), which is not installed here: install it on the Engine page, or choose another Method</source>
        <translation>la méthode latente demande la partie « latent » du moteur (diffusers), qui n’est pas installée ici : installez-la sur la page Moteur, ou choisissez une autre méthode</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the latent model</source>
        <translation>le modèle latent</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the latent model needs about {needed} GB of memory, {free} GB are free: close other programs, or use a smaller model</source>
        <translation>le modèle latent demande environ {needed} Go de mémoire, {free} Go sont libres : fermez d’autres programmes, ou prenez un modèle plus petit</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the layer has no attribute scene: name the rasters in the plan</source>
        <translation>la couche n'a pas d'attribut scene : nommer les rasters dans le plan</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the layer of dated polygons</source>
        <translation>la couche de polygones datés</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the layer that the change comes from</source>
        <translation>la couche d’où vient le changement</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the least share must be 0 to 1, not {least}</source>
        <translation>la part minimale doit être de 0 à 1, pas {least}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the library has a material called {name} already: choose another name</source>
        <translation>la bibliothèque a déjà un matériau {name} : choisissez un autre nom</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the library has another material called {name}: choose another name</source>
        <translation>la bibliothèque a un autre matériau nommé {name} : choisissez un autre nom</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the library is empty</source>
        <translation>la bibliothèque est vide</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the line is longer than {longest_line} bytes</source>
        <translation>la ligne dépasse {longest_line} octets</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the line is not JSON</source>
        <translation>la ligne n’est pas du JSON</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the line is not UTF-8</source>
        <translation>la ligne n’est pas en UTF-8</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the line is not a JSON object</source>
        <translation>la ligne n’est pas un objet JSON</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the line is not an event of this protocol</source>
        <translation>la ligne n’est pas un événement de ce protocole</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the mask of invalid pixels differs {place}; nothing was kept</source>
        <translation>le masque des pixels invalides diffère {place} ; rien n’a été gardé</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the material</source>
        <translation>le matériau</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the material is larger than needed: {largest_side} × {largest_side_2} pixels around its middle are kept</source>
        <translation>le matériau est plus grand qu’il ne faut : {largest_side} × {largest_side_2} pixels autour de son milieu sont gardés</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the material is too large to keep: draw a smaller one</source>
        <translation>le matériau est trop grand pour être gardé : dessinez-en un plus petit</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the material is {width} × {height} pixels with {inside} of data: draw it at least {smallest} × {smallest_2} pixels large where the raster has data</source>
        <translation>le matériau fait {width} × {height} pixels, dont {inside} avec données : dessinez au moins {smallest} × {smallest_2} pixels là où le raster a des données</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the material {name} ({listed}) and the raster ({listed_2}) have no band in common: use a material of the same kind of imagery</source>
        <translation>le matériau {name} ({listed}) et le raster ({listed_2}) n’ont aucune bande en commun : prenez un matériau du même type d’images</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the material {name} covers too little of this raster: it is {width} × {height} pixels of {gsd} m, and the raster's have {gsd_2} m; save a larger place of it</source>
        <translation>le matériau {name} couvre trop peu de ce raster : il fait {width} × {height} pixels de {gsd} m, et ceux du raster ont {gsd_2} m ; enregistrez-en un endroit plus grand</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the material {name} has no {names}: estimated from its {had}, as these go together in the raster, so do not measure by it</source>
        <translation>le matériau {name} n’a pas {names} : estimé d’après {had}, comme cela va ensemble dans le raster, ne mesurez donc pas avec</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the material {name} is {times} times coarser than the raster and would come out blurred: {sizes}; use one of at most {gsd} m</source>
        <translation>le matériau {name} est {times} fois plus grossier que le raster et serait flou : {sizes} ; prenez-en un d’au plus {gsd} m</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the material {name} is {times} times finer than the raster: {sizes}, so its texture is averaged away and mostly its colour stays</source>
        <translation>le matériau {name} est {times} fois plus fin que le raster : {sizes}, donc sa texture est moyennée et il reste surtout sa couleur</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the material {name} of this library is another one than the edit names: add the one that it was made with, or name this one without its hash</source>
        <translation>le matériau {name} de cette bibliothèque n’est pas celui que nomme la modification : ajoutez celui qui a servi, ou nommez celui-ci sans son empreinte</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the memory limit must be at least 256 MB, not {max_memory}</source>
        <translation>la limite de mémoire doit être d’au moins 256 Mo, pas {max_memory}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the model alone decides</source>
        <translation>le modèle seul décide</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the names of the bands and their colour interpretation do not agree</source>
        <translation>les noms des bandes et leur interprétation de couleur ne s’accordent pas</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the nearest was drawn on</source>
        <translation>le plus proche a servi</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the negative prompt</source>
        <translation>l’exclusion</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the numbers of {name} are not those of the raster ({dtype} and {dtype_2}, or another range): its brightness and contrast were matched to the raster's, band by band</source>
        <translation>les valeurs de {name} ne sont pas celles du raster ({dtype} et {dtype_2}, ou une autre plage) : sa luminosité et son contraste ont été ajustés à ceux du raster, bande par bande</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the object</source>
        <translation>l’objet</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the one band of the material {name} was used for all {ours} bands of the raster</source>
        <translation>L’unique bande du matériau {name} a servi pour les {ours} bandes du raster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the one band of {name} was used for all {ours} bands of the raster</source>
        <translation>L’unique bande de {name} a servi pour les {ours} bandes du raster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the open option {name}</source>
        <translation>l’option d’ouverture {name}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the operation {op} needs a job id</source>
        <translation>L’opération {op} demande un identifiant de tâche</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the package index cannot be reached: check the network and the proxy and try again (what was downloaded is kept), or install from a folder of wheels</source>
        <translation>L’index de paquets est injoignable : vérifiez le réseau et le proxy et réessayez (ce qui est téléchargé est gardé), ou installez depuis un dossier de wheels</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the package index offers torch for {build} only, and {asked} was asked for: give the address of PyTorch's index for {asked_2}, or take what is offered</source>
        <translation>L’index de paquets offre torch seulement pour {build}, et {asked} était demandé : donnez l’adresse de l’index de PyTorch pour {asked_2}, ou prenez ce qui est offert</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the package index refused access: check name and password in pip's configuration or in the address</source>
        <translation>L’index de paquets a refusé l’accès : vérifiez le nom et le mot de passe dans la configuration de pip ou dans l’adresse</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the package index's certificate is not trusted here: a proxy may open connections; give its certificate in SSL_CERT_FILE or in pip's configuration, then try again</source>
        <translation>le certificat de l’index de paquets n’est pas reconnu ici : un proxy ouvre peut-être les connexions ; donnez son certificat dans SSL_CERT_FILE ou dans la configuration de pip, puis réessayez</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the packages offered do not fit together: remove other package indexes from pip's configuration, or report this with the diagnostics</source>
        <translation>les paquets offerts ne vont pas ensemble : retirez d’autres index de la configuration de pip, ou signalez-le avec le diagnostic</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the paraphrase</source>
        <translation>la paraphrase</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the path {folder} holds {pathsep}, which Python cannot search: choose another folder</source>
        <translation>le chemin {folder} contient {pathsep}, où Python ne peut chercher : choisissez un autre dossier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the path {folder} holds {pathsep}, which Python cannot search: move the plugin</source>
        <translation>le chemin {folder} contient {pathsep}, où Python ne peut chercher : déplacez l’extension</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the path {folder} is too long for Windows, whose limit leaves {most} characters here: choose a shorter one, or switch on long paths in Windows</source>
        <translation>le chemin {folder} est trop long pour Windows, dont la limite laisse ici {most} caractères : choisissez-en un plus court, ou activez les chemins longs dans Windows</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the pins hold a condition that is not understood ({condition}): report this</source>
        <translation>la liste des versions contient une condition incomprise ({condition}) : signalez-le</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the pixel size of {request} is unknown: {name} is used pixel for pixel</source>
        <translation>la taille des pixels de {request} est inconnue : {name} est utilisé pixel pour pixel</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the pixel size of {which} is unknown: the {what} was taken pixel for pixel</source>
        <translation>la taille des pixels de {which} est inconnue : {what} sert pixel pour pixel</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the place has {area} million pixels, and the latent method makes at most {most_pixels} million as one: choose a smaller region</source>
        <translation>L’endroit a {area} millions de pixels, et la méthode latente en fait au plus {most_pixels} millions d’un coup : choisissez une zone plus petite</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the place keeps its own texture, and only its colours and contrast change</source>
        <translation>l’endroit garde sa propre texture, et seuls ses couleurs et son contraste changent</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the place of the story spans {area} million pixels, at most {most_pixels} are planned at once: draw a smaller region, or tell it in parts</source>
        <translation>le lieu du récit couvre {area} millions de pixels, au plus {most_pixels} sont planifiés à la fois : dessinez une zone plus petite, ou faites plusieurs récits</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the place spans {area} million pixels, too many to draw {names} on (at most {most_pixels}): draw smaller regions, one after another</source>
        <translation>L’endroit couvre {area} millions de pixels, trop pour y dessiner {names} (au plus {most_pixels}) : dessinez des zones plus petites, l’une après l’autre</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the place where it starts lies outside the region, or where nothing can spread: click one inside</source>
        <translation>le point de départ est hors de la zone, ou là où rien ne peut se propager : cliquez un point à l’intérieur</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the place {x}; {y} lies outside the raster: click inside it</source>
        <translation>le point {x}; {y} est hors du raster : cliquez à l’intérieur</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the place {x}; {y} seems to lie in shadow</source>
        <translation>L’endroit {x}; {y} semble à l’ombre</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the place {x}; {y} to copy to lies outside the raster</source>
        <translation>L’endroit {x}; {y} où copier est hors du raster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the plan names its scenes itself: write them there, or give a vector layer as the plan</source>
        <translation>le plan nomme lui-même ses rasters : les y écrire, ou donner une couche vectorielle comme plan</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the point lies outside the raster: click inside it</source>
        <translation>le point est hors du raster : cliquez à l’intérieur</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the point lies where the raster has no data: click where there are pixels</source>
        <translation>le raster n’a pas de données à ce point : cliquez là où il y a des pixels</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the process that made it ended {retries} times before it was done ({why}): is there enough memory for one job a worker?</source>
        <translation>le processus s'est arrêté {retries} fois avant la fin ({why}) : y a-t-il assez de mémoire pour une modification par processus ?</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the prompt</source>
        <translation>la description</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the prompt is longer than the latent model reads: its end is left out</source>
        <translation>la description dépasse ce que lit le modèle latent : sa fin est laissée de côté</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the prompt is not in Latin letters: encoders learnt English captions, so say it in English</source>
        <translation>la description n’est pas en lettres latines : les encodeurs ont appris des légendes anglaises, dites-le en anglais</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the prompt names no thing with an attribute or beside another, so nothing is bound</source>
        <translation>la description ne nomme aucune chose avec un attribut ou à côté d’une autre, donc rien n’est lié</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the prompt of frame {number} {why}</source>
        <translation>la description de l’image {number} {why}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the proxy refused the connection: check the address, name and password of the proxy, then try again</source>
        <translation>le proxy a refusé la connexion : vérifiez l’adresse, le nom et le mot de passe du proxy, puis réessayez</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the range of values of the raster beneath it is another now</source>
        <translation>la plage de valeurs du raster dessous a changé</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster</source>
        <translation>le raster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster before, {name}, does not lie where the Item says: say where it is</source>
        <translation>le raster d’avant, {name}, n’est pas là où le dit l’Item : indiquez où il se trouve</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster does not say how large its pixels are: {usual_gsd} m were assumed</source>
        <translation>le raster ne dit pas la taille de ses pixels : {usual_gsd} m ont été supposés</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster does not say which bands are red, green and blue: {shown} were taken for them</source>
        <translation>le raster ne dit pas quelles bandes sont rouge, verte et bleue : {shown} ont été prises</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster has no CRS and nothing else places it, so coordinates in {name} cannot be laid on it: give pixel coordinates (column,row), without a CRS</source>
        <translation>le raster n’a pas de SCR et rien d’autre ne le place, donc des coordonnées en {name} ne s’y posent pas : donnez des coordonnées en pixels (colonne,ligne), sans SCR</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster has one band: band {position} of the material {name} stands for it</source>
        <translation>le raster a une bande : la bande {position} du matériau {name} la représente</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster has {area} million pixels: draw a region to say where; without one, rasters of at most {most_without_roi} million are searched for a place</source>
        <translation>le raster a {area} millions de pixels : dessinez une zone pour dire où ; sans elle, on cherche un endroit dans des rasters d’au plus {most_without_roi} millions</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster has {count} bands and does not say which are red, green and blue</source>
        <translation>le raster a {count} bandes et ne dit pas lesquelles sont rouge, verte et bleue</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster has {scene} bands: a material has at most {most_bands}</source>
        <translation>le raster a {scene} bandes : un matériau en a au plus {most_bands}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster holds class codes and a material colours: use an exemplar of the same classes</source>
        <translation>le raster contient des codes de classes et le matériau des couleurs : prenez un échantillon des mêmes classes</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster holds class codes, and {name} has no codes of the same meaning: name a raster with the same classes and colours as exemplar</source>
        <translation>le raster contient des codes de classes, et {name} n’a pas de codes de même sens : prenez comme échantillon un raster aux mêmes classes et couleurs</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster holds class codes: a material is saved from measurements or colours</source>
        <translation>le raster contient des codes de classes : un matériau s’enregistre depuis des mesures ou des couleurs</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster holds no data: there is nothing to edit</source>
        <translation>le raster ne contient pas de données : il n’y a rien à modifier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster holds {scene} class codes, not colours, so words say nothing of it: {instead}</source>
        <translation>le raster contient {scene} codes de classes, pas des couleurs, les mots n’en disent donc rien : {instead}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster is placed by RPCs without terrain heights, as QGIS shows it: check that {what} lies on the right place</source>
        <translation>le raster est placé par des RPC sans altitudes, comme le montre QGIS : vérifiez que {what} est au bon endroit</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster names no CRS, so coordinates cannot be brought to it from {name}: assign the layer a CRS first, or draw in its own coordinates</source>
        <translation>le raster ne nomme pas de SCR, donc des coordonnées en {name} ne peuvent y être amenées : attribuez d’abord un SCR à la couche, ou dessinez dans ses propres coordonnées</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster names no CRS: the coordinates ({what}), in {name}, were taken for its own, as a map would show them</source>
        <translation>le raster ne nomme pas de SCR : les coordonnées ({what}), en {name}, ont été prises pour les siennes, comme le montrerait une carte</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster of the material {name} cannot be read: {error}</source>
        <translation>le raster du matériau {name} est illisible : {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster of the material {name} is missing: {advice}</source>
        <translation>le raster du matériau {name} manque : {advice}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster of the material {name} is not as its record says</source>
        <translation>le raster du matériau {name} n’est pas tel que le dit sa fiche</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster of the material {name} is not the one of its record: {advice}</source>
        <translation>le raster du matériau {name} n’est pas celui de sa fiche : {advice}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster {what} may be light, radar, elevation or another measurement</source>
        <translation>le raster {what} peut être de la lumière, du radar, de l’altitude ou une autre mesure</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster's geotransform is degenerate (zero pixel size): assign a correct one first</source>
        <translation>la géotransformation du raster est dégénérée (taille de pixel nulle) : attribuez-en d’abord une correcte</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster's {kind} do not place it ({error}): correct or remove them</source>
        <translation>les {kind} du raster ne le placent pas ({error}) : corrigez-les ou retirez-les</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the raster, or another one that this edit reads, is not the one of the earlier result: its pixels are others here, so the new result differs from the earlier one</source>
        <translation>le raster, ou un autre que lit cette modification, n’est pas celui du résultat précédent : ses pixels sont différents ici, donc le nouveau résultat diffère de l’ancien</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the rasters are not of one grid: {name} has {mine} {what}, {name_2} {theirs}; compare a source with its full-size output</source>
        <translation>les rasters n’ont pas la même grille : {name} a {mine} {what}, {name_2} {theirs} ; comparez une source avec son résultat en pleine taille</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the rasters that you named decide</source>
        <translation>les rasters que vous avez nommés décident</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the region</source>
        <translation>la zone</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the region holds only nodata: choose a place where there are pixels</source>
        <translation>la zone ne contient que du nodata : choisissez un endroit avec des pixels</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the region is {metres} m wide, and {quoted} needs {metres_2} m: draw a larger one</source>
        <translation>la zone fait {metres} m de large, et {quoted} demande {metres_2} m : dessinez-en une plus grande</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the result cannot be read back: {error}</source>
        <translation>le résultat ne peut être relu : {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the result cannot be signed: {reason}</source>
        <translation>le résultat ne peut être signé : {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the result could not be written: the disk is full; {room}</source>
        <translation>le résultat n’a pas pu être écrit : le disque est plein ; {room}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the result could not be written: {error}; {room}</source>
        <translation>le résultat n’a pas pu être écrit : {error} ; {room}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the result could not be written: {reason}</source>
        <translation>le résultat n’a pas pu être écrit : {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the result is not a cloud-optimised GeoTIFF: choose GeoTIFF as the format</source>
        <translation>le résultat n’est pas un GeoTIFF optimisé pour le cloud : choisissez le format GeoTIFF</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the result needs about {needed} MB, and {folder} has {free} MB free: free some room, choose another folder, or choose under How, Format the edited part only</source>
        <translation>le résultat demande environ {needed} Mo, et {folder} a {free} Mo libres : libérez de la place, choisissez un autre dossier, ou sous Comment le format de la seule partie modifiée</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the result of a job cannot be written to {path}: {reason}; free some room and run the same again, nothing is done twice</source>
        <translation>le résultat d'une modification ne peut pas être écrit dans {path} : {reason} ; libérer de la place et relancer, rien n'est fait deux fois</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the result would lose metadata: {lost}</source>
        <translation>le résultat perdrait des métadonnées : {lost}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the rule As published is one of the gradient: choose under Steering By the encoder's gradient, or By both</source>
        <translation>la règle publiée est celle du gradient : choisissez sous Guidage le gradient de l’encodeur, ou Par les deux</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the scheduler at {scheduler} stopped answering: {error}</source>
        <translation>le planificateur à {scheduler} ne répond plus : {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the scheduler has had no worker{with} for {patience} s: start some, then run the same again</source>
        <translation>le planificateur n'a pas de processus{with} depuis {patience} s : en démarrer, puis relancer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the scheduler has no worker yet: start some</source>
        <translation>le planificateur n'a pas encore de processus : en démarrer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the scheduler was lost {losses} times before it got anything done ({error}); nothing that is done is lost, run the same again</source>
        <translation>le planificateur a été perdu {losses} fois avant que quelque chose soit fait ({error}) ; rien de fait n'est perdu, relancer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the settings {file} cannot be read: {strerror}</source>
        <translation>les réglages {file} ne peuvent pas être lus : {strerror}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the share {split} has no picture of {classes}</source>
        <translation>la part {split} n’a aucune image de {classes}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the shares of train and test must be above 0, that of val 0 or more</source>
        <translation>les parts de train et test doivent dépasser 0, celle de val être 0 ou plus</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the signature by {who} does not fit the file</source>
        <translation>la signature de {who} ne correspond pas au fichier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the signature is {who}'s, not that with which it was written</source>
        <translation>la signature est celle de {who}, non celle de l’écriture</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the signature of the result does not hold{faults}</source>
        <translation>la signature du résultat n’est pas valide{faults}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the signature that its Item tells of is gone</source>
        <translation>la signature dont parle son Item a disparu</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the story had an MP4, which cannot be written here without the engine's extra 'story': the rest is made</source>
        <translation>le récit avait un MP4, impossible à écrire ici sans le supplément « story » du moteur : le reste est fait</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the story reaches beyond the calendar: make it shorter</source>
        <translation>le récit dépasse le calendrier : raccourcissez-le</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the story was made with {made} adapters: say where these lie now, in their order, not where {request} lie</source>
        <translation>le récit a été fait avec {made} adaptateurs : dites où ceux-ci se trouvent, dans leur ordre, et non où se trouvent {request}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the story would end on {dates}, not after it starts on {dates_2}: set Last date later</source>
        <translation>le récit finirait le {dates}, non après son début le {dates_2} : mettez Dernière date plus tard</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the story's {footprints} cannot be read: run the story again</source>
        <translation>{footprints} du récit est illisible : relancez le récit</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the storyboard is not JSON</source>
        <translation>le storyboard n’est pas du JSON</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the storyboard {name} cannot be read: {error}</source>
        <translation>le storyboard {name} est illisible : {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the storyboard {name} is larger than {largest} MB: that is no storyboard</source>
        <translation>le storyboard {name} dépasse {largest} Mo : ce n’est pas un storyboard</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the storyboard {name} is not JSON: {printable}</source>
        <translation>le storyboard {name} n’est pas du JSON : {printable}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the storyboard {name}: {error}</source>
        <translation>le storyboard {name} : {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the system does not permit it{where}: check who may read and write there</source>
        <translation>le système ne le permet pas{where} : vérifiez qui peut y lire et écrire</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the task must be one of {tasks}, not {kind}</source>
        <translation>la modification doit être l’une de {tasks}, pas {kind}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the tokenizer in {folder} has more words than the model: use another folder</source>
        <translation>le tokenizer dans {folder} a plus de mots que le modèle : prenez un autre dossier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the tolerance is a share, 0 to 1, not {tolerance}</source>
        <translation>la tolérance est une part de 0 à 1, pas {tolerance}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the type {kind} is not one of GeoJSON's</source>
        <translation>le type {kind} n’est pas de GeoJSON</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the unfinished work in {name} was damaged; the edit was made anew</source>
        <translation>le travail inachevé dans {name} était endommagé ; la modification a été refaite</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the vector file {path} does not exist</source>
        <translation>le fichier vectoriel {path} n'existe pas</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the water covers all that it reaches in each of its frames: set Lowest lower, or Highest higher</source>
        <translation>L’eau couvre tout ce qu’elle atteint dans chaque image : baissez Plus bas, ou augmentez Plus haut</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the water would rise from {base} m to {top} m: set Highest above Lowest</source>
        <translation>L’eau monterait de {base} m à {top} m : mettez Plus haut au-dessus de Plus bas</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the weights in {folder} are not of the model that its config.json describes{lacks}</source>
        <translation>les poids dans {folder} ne sont pas ceux du modèle que décrit son config.json{lacks}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the weights of {name} do not say their activation; GELU was taken, which tells drawn scenes apart better (mean log-probability {quick} against {quick_2})</source>
        <translation>les poids de {name} ne disent pas leur activation ; GELU a été retenue, car elle distingue mieux des scènes dessinées (log-probabilité moyenne {quick} contre {quick_2})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the weights of {name} do not say their activation; QuickGELU was taken, which tells drawn scenes apart better (mean log-probability {quick} against {quick_2})</source>
        <translation>les poids de {name} ne disent pas leur activation ; QuickGELU a été retenue, car elle distingue mieux des scènes dessinées (log-probabilité moyenne {quick} contre {quick_2})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the wind must be 0 (calm) to 1 (storm), not {wind}</source>
        <translation>le vent doit aller de 0 (calme) à 1 (tempête), pas {wind}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the worker could not carry it out: {one_line}; is the same version of the engine installed on every worker?</source>
        <translation>le processus n'a pas pu l'exécuter : {one_line} ; la même version du moteur est-elle installée partout ?</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the writer died without a word</source>
        <translation>le processus d’écriture s’est arrêté sans un mot</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the written pixels are not the computed ones {place}; nothing was kept</source>
        <translation>les pixels écrits ne sont pas ceux qui ont été calculés {place} ; rien n’a été gardé</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the {blocks} whole blocks in it are as written</source>
        <translation>ses {blocks} blocs entiers sont tels qu’écrits</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>the {name} that pip's configuration offers is not the file that this version knows: remove other package indexes from pip's configuration, or name the index of torch</source>
        <translation>le {name} qu’offre la configuration de pip n’est pas le fichier que connaît cette version : retirez d’autres index de la configuration de pip, ou nommez l’index de torch</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there are fewer than {fewest_pixels} usable pixels to learn from: choose a larger region to learn from, or a region with more of the raster around it</source>
        <translation>il y a moins de {fewest_pixels} pixels utilisables pour apprendre : choisissez une plus grande zone d’apprentissage, ou une zone avec plus de raster autour</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there are no weights at {path}</source>
        <translation>il n’y a pas de poids dans {path}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there are no weights for a network of width {width} to start from: its training starts from noise and needs more steps</source>
        <translation>il n’y a pas de poids de départ pour un réseau de largeur {width} : son entraînement part du bruit et demande plus d’étapes</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there are no weights of {what} at {path}</source>
        <translation>il n’y a pas de poids pour {what} dans {path}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there are no wheel files in {wheels}: choose the folder that holds the *.whl files</source>
        <translation>il n’y a pas de fichiers wheel dans {wheels} : choisissez le dossier qui contient les fichiers *.whl</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there are too many files named like {name}{suffix} in {folder}</source>
        <translation>il y a trop de fichiers nommés comme {name}{suffix} dans {folder}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there are two places only: none is left for val</source>
        <translation>il n’y a que deux endroits : il n’en reste pas pour val</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there are {files} adapters and {weights} weights of them</source>
        <translation>il y a {files} adaptateurs et {weights} poids pour eux</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there are {most} denoising steps at this quality: anchor some of 1 to {most_2} of them, not {anchor_steps} to {anchor_steps_2}</source>
        <translation>À cette qualité il y a {most} étapes de débruitage : ancrez-en de 1 à {most_2}, pas {anchor_steps} à {anchor_steps_2}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there are {most} denoising steps at this quality: bind before 1 to {most_2} of them, not {steps}</source>
        <translation>À cette qualité il y a {most} étapes de débruitage : liez avant 1 à {most_2} d’entre elles, pas {steps}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is a data set in {output} already: choose another folder, or move it away</source>
        <translation>il y a déjà un jeu de données dans {output} : choisir un autre dossier, ou le déplacer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no adapter at {path}</source>
        <translation>il n’y a pas d’adaptateur dans {path}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no archive {archive}</source>
        <translation>L’archive {archive} n’existe pas</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no band {band}: the raster has bands 1 to {count}</source>
        <translation>il n’y a pas de bande {band} : le raster a les bandes 1 à {count}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no encoder {name}: it is one of {by_name}, open_clip:ARCHITECTURE/WEIGHTS (as in open_clip:ViT-B-32/laion2b_s34b_b79k), or a checkpoint file</source>
        <translation>il n’y a pas d’encodeur {name} : c’est l’un de {by_name}, open_clip:ARCHITECTURE/POIDS (comme open_clip:ViT-B-32/laion2b_s34b_b79k), ou un fichier checkpoint</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no extra {unknown}: choose among {extras}</source>
        <translation>il n’y a pas de supplément {unknown} : choisissez parmi {extras}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no file {file}</source>
        <translation>le fichier {file} n’existe pas</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no finished edit or frame in what was named: choose results, or the folder that holds them</source>
        <translation>aucune modification ni image terminée dans ce qui a été choisi : choisissez des résultats, ou le dossier qui les contient</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no interrupted story in {folder} to resume</source>
        <translation>il n’y a pas de récit interrompu à reprendre dans {folder}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no job {name} to cancel</source>
        <translation>il n’y a pas de tâche {name} à annuler</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no job {op}: it is one of {jobs}</source>
        <translation>la tâche {op} n’existe pas : c’est l’une de {jobs}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no latent model at {folder}: choose the folder of one in diffusers' format</source>
        <translation>il n’y a pas de modèle latent dans {folder} : choisissez le dossier d’un modèle au format de diffusers</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no material in {folder} to pack</source>
        <translation>il n’y a pas de matériau à archiver dans {folder}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no material {printable} in {folder}: {there}{sentences}</source>
        <translation>il n’y a pas de matériau {printable} dans {folder} : {there}{sentences}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no preset {name}: it is one of {found}, or a file of your own in {presets_folder}{sentences}</source>
        <translation>il n'y a pas de préréglage {name} : c'est l'un de {found}, ou un fichier à vous dans {presets_folder}{sentences}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is no result {path}: choose a result or a folder of results</source>
        <translation>le résultat {path} n’existe pas : choisissez un résultat ou un dossier de résultats</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is nothing in the region for {quoted} to act on: it needs {wanted}, and {most} was found; choose another region</source>
        <translation>rien dans la zone où {quoted} puisse agir : il faut {wanted}, et on a trouvé {most} ; choisissez une autre zone</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is nothing to edit</source>
        <translation>il n'y a rien à modifier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there is nothing to edit: {notes}</source>
        <translation>il n'y a rien à modifier : {notes}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there must be at least 2 frames</source>
        <translation>il faut au moins 2 images</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there must be exactly {count} frames, not {reply}</source>
        <translation>il faut exactement {count} images, pas {reply}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>there would be more than {most_jobs} edits: is a number too large?</source>
        <translation>il y aurait plus de {most_jobs} modifications : un nombre est-il trop grand ?</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>these settings make no SLURM cluster: {said}</source>
        <translation>ces réglages ne font pas de grappe SLURM : {said}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>these words are meant for pixels of {metres} to {metres_2} m, and the raster's have {metres_3} m</source>
        <translation>ces mots sont prévus pour des pixels de {metres} à {metres_2} m, et ceux du raster ont {metres_3} m</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this GDAL cannot reach object stores ({error}): copy the files by other means</source>
        <translation>ce GDAL n’atteint pas les stockages objet ({error}) : copiez les fichiers autrement</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this edit needs a region</source>
        <translation>cette modification demande une zone</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this edit needs a region: draw one</source>
        <translation>cette modification demande une zone : dessinez-en une</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this edit needs at least one place with what it is to become</source>
        <translation>cette modification a besoin d’au moins un endroit, avec ce qu’il doit devenir</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this edit would write {found} and reads {found_2}, which is the same file: choose another name</source>
        <translation>cette modification écrirait {found} et lit {found_2}, le même fichier : choisissez un autre nom</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this engine has no operation {op}; it has {known}</source>
        <translation>ce moteur ne connaît pas l’opération {op} ; il a {known}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this engine speaks protocol {protocol_version}, the request is of {protocol}: update the plugin or the engine so that both are of one version</source>
        <translation>ce moteur parle le protocole {protocol_version}, la requête est du {protocol} : mettez à jour l’extension ou le moteur pour que les deux soient de la même version</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this feature names no raster</source>
        <translation>cette entité ne nomme pas de raster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this latent model has no self-attention layers, so its frames cannot look at each other: switch anchor attention off</source>
        <translation>ce modèle latent n’a pas de couches de self-attention, ses images ne peuvent donc se regarder : désactivez l’attention d’ancrage</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this latent model has {layers} self-attention layers: name some of 1 to {layers_2}, not {first} to {last}</source>
        <translation>ce modèle latent a {layers} couches de self-attention : nommez-en de 1 à {layers_2}, pas {first} à {last}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this machine has no Apple GPU that torch can use: install the engine for the CPU</source>
        <translation>cet ordinateur n’a pas de GPU Apple utilisable par torch : installez le moteur pour le CPU</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this machine has {what}: install the engine for the CPU</source>
        <translation>cet ordinateur a {what} : installez le moteur pour le CPU</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>this story would write {read} and reads it: choose another folder</source>
        <translation>ce récit écrirait {read} et le lit : choisissez un autre dossier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>threads must be at least 1, not {threads}</source>
        <translation>il faut au moins 1 fil d’exécution, pas {threads}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>tile must be 64 to 16384 pixels, not {tile}</source>
        <translation>une tuile doit être de 64 à 16384 pixels, pas {tile}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>too few valid pixels to draw from: fewer than {fewest} patches of {side} x {side_2} pixels; choose a larger region, or a place with fewer nodata pixels around it</source>
        <translation>trop peu de pixels valides où puiser : moins de {fewest} patchs de {side} x {side_2} pixels ; choisissez une zone plus grande, ou un endroit entouré de moins de nodata</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>too many files are open: close other programs or raise the system's limit</source>
        <translation>trop de fichiers sont ouverts : fermez d’autres programmes ou relevez la limite du système</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>torch {version} computes</source>
        <translation>torch {version} calcule</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>trained networks cannot be kept in {directory} ({reason}), so the next edit of this place trains again</source>
        <translation>les réseaux entraînés ne peuvent être gardés dans {directory} ({reason}), donc la prochaine modification de cet endroit s’entraîne de nouveau</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>training the network broke down at step {done}; run again with a new seed</source>
        <translation>L’entraînement du réseau a échoué à l’étape {done} ; relancez avec une nouvelle graine</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>trees</source>
        <translation>arbres</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>two of them are the same</source>
        <translation>deux sont identiques</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>us feet</source>
        <translation>pieds américains</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>us survey foot</source>
        <translation>pied d’arpentage américain</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>waiting for the cluster's scheduler</source>
        <translation>attend le planificateur de la grappe</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>was</source>
        <translation>a</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>was changed since</source>
        <translation>a changé depuis</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>water</source>
        <translation>eau</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>water that rises from what is in sight needs heights (DEM)</source>
        <translation>de l’eau qui monte de celle qu’on voit demande un MNT</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>water vapour</source>
        <translation>vapeur d’eau</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>weights on another computer are not read offline: copy them to this one</source>
        <translation>hors ligne, les poids d’un autre ordinateur ne sont pas lus : copiez-les sur celui-ci</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>weights {path} are damaged or foreign; delete or restore the file</source>
        <translation>les poids {path} sont endommagés ou étrangers ; supprimez ou restaurez le fichier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>weights {path} cannot be read ({error}); delete or restore the file</source>
        <translation>les poids {path} sont illisibles ({error}) ; supprimez ou restaurez le fichier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>were</source>
        <translation>ont</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>what a part of this edit goes on from is gone: run it again</source>
        <translation>ce sur quoi une partie de cette modification continue a disparu : relancez-la</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>what came for {title} has {size} bytes, not {size_2}: the source holds another file</source>
        <translation>{title} : {size} octets reçus au lieu de {size_2} ; la source a un autre fichier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>what came for {title} is not the pinned file (SHA-256 {found}..., not {sha256}...); it was deleted: try another source</source>
        <translation>{title} : le fichier reçu n’est pas celui qui est fixé (SHA-256 {found}..., pas {sha256}...) ; il a été supprimé : essayez une autre source</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>what lies beneath or around it is another now</source>
        <translation>ce qui est dessous ou autour a changé</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>what lies in {name} is of another request, or the raster has changed since: run it again</source>
        <translation>ce qui est dans {name} est d’une autre requête, ou le raster a changé depuis : relancez</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>where in the region ({reading}) is not followed in {shown}: draw the region there, and say only what should come</source>
        <translation>L’emplacement dans la zone ({reading}) n’est pas suivi dans {shown} : dessinez la zone là, et dites seulement ce qui doit venir</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>white</source>
        <translation>blanc</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>whole raster</source>
        <translation>raster entier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>wholly made by a procedure without training</source>
        <translation>entièrement fait par un procédé sans entraînement</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>wholly made by a trained model</source>
        <translation>entièrement fait par un modèle entraîné</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>whom you trust</source>
        <translation>en qui vous avez confiance</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>whose certificate is not among those that you trust</source>
        <translation>dont le certificat n’est pas parmi ceux de confiance</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>words need the package open_clip_torch, which cannot be imported ({error}): open the Engine page, switch on edits by words, and choose Repair or update</source>
        <translation>les mots demandent le paquet open_clip_torch, qui ne se charge pas ({error}) : ouvrez la page Moteur, activez la modification par les mots et choisissez Réparer ou mettre à jour</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>work spread over several machines</source>
        <translation>travail réparti sur plusieurs ordinateurs</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>worker processes end as they start: {f}</source>
        <translation>les processus s'arrêtent dès leur démarrage : {f}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>writing chips</source>
        <translation>écriture des vignettes</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>writing the change mask</source>
        <translation>écriture du masque des changements</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>yellow</source>
        <translation>jaune</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{archive} exists already: give another name</source>
        <translation>{archive} existe déjà : donnez un autre nom</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{bands} of {dtype} were written</source>
        <translation>{bands} en {dtype} avaient été écrites</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{bare} leads to another computer, {place}: name the file yourself to have it opened</source>
        <translation>{bare} mène à un autre ordinateur, {place} : nommez vous-même le fichier pour qu’il soit ouvert</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{base} could not make a virtual environment ({said}): choose another interpreter</source>
        <translation>{base} n’a pas pu créer d’environnement virtuel ({said}) : choisissez un autre interpréteur</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{called}{f} is not as it was when this story was made, so the same frames cannot come again: bring the old file back, or tell the story anew from its storyboard</source>
        <translation>{called}{f} n’est plus comme lorsque ce récit a été fait, donc les mêmes images ne peuvent revenir : remettez l’ancien fichier, ou refaites le récit depuis son storyboard</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{chosen} is not a Python 3 that starts: choose another interpreter</source>
        <translation>{chosen} n’est pas un Python 3 qui démarre : choisissez un autre interpréteur</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{chosen} materials are called {printable} ({name}): name one of them</source>
        <translation>{chosen} matériaux s’appellent {printable} ({name}) : nommez l’un d’eux</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{chosen} {found}: choose another interpreter</source>
        <translation>{chosen} {found} : choisissez un autre interpréteur</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{count} bands of {dtypes} where {written}</source>
        <translation>{count} bandes en {dtypes} où {written}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{count} bands that nothing names</source>
        <translation>{count} bandes que rien ne nomme</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{date}: the raster</source>
        <translation>{date} : le raster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{device} has too little free memory for one block: close other programs, or install the engine for the CPU</source>
        <translation>{device} a trop peu de mémoire libre pour un bloc : fermez d’autres programmes, ou installez le moteur pour le CPU</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{device} has too little free memory to train on one crop: close other programs, or install the engine for the CPU</source>
        <translation>{device} a trop peu de mémoire libre pour s’entraîner sur un extrait : fermez d’autres programmes, ou installez le moteur pour le CPU</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{doubt}: choose them under RGB bands{grey}, as words need them</source>
        <translation>{doubt} : choisissez-les sous Bandes RVB{grey}, car les mots en ont besoin</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{entity} has more than {most_attributes} attributes</source>
        <translation>{entity} a plus de {most_attributes} attributs</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{environment} can be written, {free} MB free</source>
        <translation>{environment} est accessible en écriture, {free} Mo libres</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{environment} is not a virtual environment: install the engine again</source>
        <translation>{environment} n’est pas un environnement virtuel : réinstallez le moteur</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{error}; and {unknown}</source>
        <translation>{error} ; et {unknown}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{error}; it was left out</source>
        <translation>{error} ; il a été laissé de côté</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{error}; the paraphrases are from the word list</source>
        <translation>{error} ; les paraphrases viennent de la liste de mots</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{error}; the storyboard is by the built-in rules</source>
        <translation>{error} ; le storyboard suit les règles intégrées</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{existing} exists already: choose another name</source>
        <translation>{existing} existe déjà : choisissez un autre nom</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{field} is a list of at most {most} short texts</source>
        <translation>{field} est une liste d’au plus {most} textes courts</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{field} is a number of pixels</source>
        <translation>{field} est un nombre de pixels</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{field} is text of at most {longest} characters</source>
        <translation>{field} est un texte d’au plus {longest} caractères</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{filename} is not UTF-8 text</source>
        <translation>{filename} n’est pas du texte en UTF-8</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{filename} is too large for a record</source>
        <translation>{filename} est trop grand pour une fiche</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{file} cannot be read as an archive: {error}</source>
        <translation>{file} est illisible comme archive : {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{file} is not YAML: write names of SLURMCluster and their values</source>
        <translation>{file} n'est pas du YAML : écrire des noms de SLURMCluster et leurs valeurs</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{file} is not the raster of its record: its SHA-256 differs</source>
        <translation>{file} n’est pas le raster de sa fiche : son SHA-256 diffère</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{file} must hold names of SLURMCluster and their values</source>
        <translation>{file} doit contenir des noms de SLURMCluster et leurs valeurs</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{final} cannot be written ({strerror}): is it open in another program?</source>
        <translation>{final} ne peut être écrit ({strerror}) : est-il ouvert dans un autre programme ?</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} cannot be deleted ({strerror}): stop running jobs and other programs that use it, then try again</source>
        <translation>{folder} ne peut être supprimé ({strerror}) : arrêtez les tâches en cours et les programmes qui l’utilisent, puis réessayez</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} does not fit together: its text is {wide} wide, its unet reads {cross_attention_dim}</source>
        <translation>{folder} n’est pas cohérent : son texte a une largeur de {wide}, son unet en lit {cross_attention_dim}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} does not fit together: its unet takes {takes} channels, its vae gives {channels}</source>
        <translation>{folder} n’est pas cohérent : son unet prend {takes} canaux, son vae en donne {channels}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} does not have the engine's packages ({wrong}): install instead</source>
        <translation>{folder} n’a pas les paquets du moteur ({wrong}) : installez plutôt</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} does not say how large its pictures are: download the folder of the model again</source>
        <translation>{folder} ne dit pas la taille de ses images : téléchargez de nouveau le dossier du modèle</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} has no weights as safetensors, the only kind that is read: get the model in that form</source>
        <translation>{folder} n’a pas de poids en safetensors, le seul format lu : procurez-vous le modèle sous cette forme</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} has {free} MB left, {needed} MB are needed: free some room</source>
        <translation>Il reste {free} Mo dans {folder}, il en faut {needed} : libérez de la place</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} has {paths} records, of which {most_materials} are read</source>
        <translation>{folder} a {paths} fiches, dont {most_materials} sont lues</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} holds no latent model in diffusers' format: it has no model_index.json</source>
        <translation>{folder} ne contient pas de modèle latent au format de diffusers : model_index.json y manque</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} holds something else than the engine; choose another folder.</source>
        <translation>{folder} contient autre chose que le moteur ; choisissez un autre dossier.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} is a file: a story is a folder of frames, give the name of one</source>
        <translation>{folder} est un fichier : un récit est un dossier d’images, donnez le nom d’un dossier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} is a file: choose a folder</source>
        <translation>{folder} est un fichier : choisir un dossier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} is a model that edits a picture by an instruction, which the latent method does not do: choose one that draws what a prompt describes, or an inpainting one</source>
        <translation>{folder} est un modèle qui modifie une image selon une consigne, ce que la méthode latente ne fait pas : choisissez-en un qui dessine ce que dit une description, ou un d’inpainting</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} is not a latent model of this kind: it has no {name}</source>
        <translation>{folder} n’est pas un modèle latent de ce type : {name} y manque</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} is not a latent model of this kind: its {name} is {shown}, not {kinds}</source>
        <translation>{folder} n’est pas un modèle latent de ce type : {name} est {shown}, pas {kinds}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} is not a virtual environment: install the engine instead</source>
        <translation>{folder} n’est pas un environnement virtuel : installez plutôt le moteur</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} is not empty and was not made by this installer: choose another folder</source>
        <translation>{folder} n’est pas vide et n’a pas été fait par cet installeur : choisissez un autre dossier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{folder} was not made by this installer on this account: it is left as it is; delete it yourself if it is of no use</source>
        <translation>{folder} n’a pas été fait par cet installeur sur ce compte : il reste tel quel ; supprimez-le vous-même s’il ne sert à rien</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{found} is the raster itself or a file that it is made of{also}; choose another name</source>
        <translation>{found} est le raster lui-même ou un fichier dont il est fait{also} ; choisissez un autre nom</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{given} is not a STAC Item of an output of this engine</source>
        <translation>{given} n’est pas l’Item STAC d’un résultat de ce moteur</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{invalid} of its {geometries} polygons</source>
        <translation>{invalid} polygones sur {geometries}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{kinds} and {kinds_2} are two</source>
        <translation>{kinds} et {kinds_2} en font deux</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{kind} is a region, or a raster as its source, or both</source>
        <translation>{kind} est une région, ou un raster comme source, ou les deux</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{layer} was not made by an earlier story and would be replaced: move it away</source>
        <translation>{layer} ne vient pas d’un récit antérieur et serait remplacé : déplacez-le</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{left_out} more results were left out</source>
        <translation>{left_out} autres résultats ont été laissés de côté</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{manifest} is not of a batch: choose another folder</source>
        <translation>{manifest} n'est pas d'un lot : choisir un autre dossier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{missing}, or leave the certificate out</source>
        <translation>{missing}, ou laissez le certificat</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{names} and {more} more</source>
        <translation>{names} et {more} de plus</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} bears marks of RS GenEdit, but no Item of it is there: whether its pixels are still as written cannot be told.</source>
        <translation>{name} porte des marques de RS GenEdit, mais son Item n’est pas là : on ne peut dire si ses pixels sont encore tels qu’écrits.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} bears no mark of RS GenEdit: nothing is known of it.{says}</source>
        <translation>{name} ne porte aucune marque de RS GenEdit : on n’en sait rien.{says}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} begins as a TIFF but cannot be read: it is cut short or damaged.</source>
        <translation>{name} commence comme un TIFF mais est illisible : il est coupé ou endommagé.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} beside {name_2} is no TIFF file, as masks and overviews are: remove it</source>
        <translation>{name} à côté de {name_2} n’est pas un fichier TIFF, comme le sont masques et aperçus : retirez-le</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} cannot be read</source>
        <translation>{name} est illisible</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} cannot be read ({reason}): download the folder of the model again</source>
        <translation>{name} est illisible ({reason}) : téléchargez de nouveau le dossier du modèle</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} cannot be sent to {plain}: {said}</source>
        <translation>{name} ne peut être envoyé à {plain} : {said}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} does not belong to {kind}</source>
        <translation>{name} ne va pas avec {kind}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} does not hold the weights of {what}: {missing} is missing or of another shape</source>
        <translation>{name} ne contient pas les poids pour {what} : {missing} manque ou a une autre forme</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} does not hold what makes its story again: it is of another program, or of an older version of this one</source>
        <translation>{name} ne contient pas de quoi refaire son récit : il vient d’un autre programme, ou d’une version plus ancienne de celui-ci</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} does not say where the pixels of {name_2} lie</source>
        <translation>{name} ne dit pas où sont les pixels de {name_2}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} does not show the pixels of {name_2}; nothing was made</source>
        <translation>{name} ne montre pas les pixels de {name_2} ; rien n’a été fait</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} does not tell its prompts, which were left out on wish: tell the story from its storyboard</source>
        <translation>{name} ne dit pas ses descriptions, omises à la demande : faites le récit depuis son storyboard</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} has no attribute {name_2}: it has {known}</source>
        <translation>{name} n'a pas d'attribut {name_2} : il y a {known}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} has no changed mask</source>
        <translation>{name} n’a pas de masque des changements</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} has no field {name_2}: it has {known}</source>
        <translation>{name} n'a pas de champ {name_2} : il y a {known}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} has no field {unknown}</source>
        <translation>{name} n’a pas de champ {unknown}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} has no layer {layer}: it has {layers}</source>
        <translation>{name} n'a pas de couche {layer} : il y a {layers}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} has no polygons</source>
        <translation>{name} n'a pas de polygones</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} has {given} values for {to} places: give one for all, or one for each</source>
        <translation>{name} a {given} valeurs pour {to} endroits : donnez-en une pour tous, ou une pour chacun</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} has {layers} layers ({layers_2}): choose one of them</source>
        <translation>{name} a {layers} couches ({layers_2}) : choisir l'une d'elles</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} has {theirs} bands and the raster {ours}, and names do not say which is which: make a raster of the matching ones, in the raster's order</source>
        <translation>{name} a {theirs} bandes et le raster {ours}, et les noms ne disent pas lesquelles se correspondent : faites un raster des bonnes bandes, dans l’ordre du raster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} holds a record that is not one: {error}</source>
        <translation>{name} contient une fiche qui n’en est pas une : {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} holds class codes, and the raster does not: name a raster of measurements or colours as exemplar</source>
        <translation>{name} contient des codes de classes, et le raster non : prenez comme échantillon un raster de mesures ou de couleurs</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} holds every pixel as RS GenEdit wrote it, and was saved anew since</source>
        <translation>{name} a chaque pixel tel que RS GenEdit l’a écrit, et a été réenregistré depuis</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} holds every pixel as RS GenEdit wrote it, but its marks were taken out: {listed}.</source>
        <translation>{name} a chaque pixel tel que RS GenEdit l’a écrit, mais ses marques ont été retirées : {listed}.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} holds every pixel as RS GenEdit wrote it, but was put elsewhere on the map.</source>
        <translation>{name} a chaque pixel tel que RS GenEdit l’a écrit, mais a été placé ailleurs sur la carte.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} holds no finished story: its {collection} cannot be read ({error})</source>
        <translation>{name} ne contient pas de récit terminé : {collection} est illisible ({error})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} in {file} names other files or services: unpack it and look at it</source>
        <translation>{name} dans {file} nomme d’autres fichiers ou services : décompressez-le et regardez-le</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is a material of the library, and a material needs a region to fill: draw one</source>
        <translation>{name} est un matériau de la bibliothèque, et un matériau demande une zone à remplir : dessinez-en une</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is a part of what RS GenEdit wrote ({words}); {pixels}.</source>
        <translation>{name} est une partie de ce que RS GenEdit a écrit ({words}) ; {pixels}.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is an edit of another raster than {name_2}: size, place or bands differ</source>
        <translation>{name} est une modification d’un autre raster que {name_2} : taille, lieu ou bandes diffèrent</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is as RS GenEdit wrote it, byte for byte</source>
        <translation>{name} est tel que RS GenEdit l’a écrit, octet pour octet</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is cut short or damaged: not all of its pixels can be read.</source>
        <translation>{name} est coupé ou endommagé : ses pixels ne sont pas tous lisibles.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is cut short or damaged: {words} cannot be read any more.</source>
        <translation>{name} est coupé ou endommagé : {words} ne sont plus lisibles.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is lost (was {short})</source>
        <translation>{name} est perdu (était {short})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is named as the {what} of {of}, but is not as RS GenEdit wrote it.</source>
        <translation>{name} est nommé comme {what} de {of}, mais n’est pas tel que RS GenEdit l’a écrit.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is needed by a package and is not among those that this version knows: report this with the diagnostics</source>
        <translation>{name} est demandé par un paquet et n’est pas parmi ceux que connaît cette version : signalez-le avec le diagnostic</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is not a STAC Collection: give the collection.json of a story</source>
        <translation>{name} n’est pas une Collection STAC : choisissez le collection.json d’un récit</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is not a preset's name: lower-case letters, digits and hyphens, at most 60</source>
        <translation>{name} n’est pas un nom de préréglage : minuscules, chiffres et traits d’union, au plus 60</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is not a preset: it must be a JSON object</source>
        <translation>{name} n’est pas un préréglage : ce doit être un objet JSON</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is not a preset: {why}</source>
        <translation>{name} n’est pas un préréglage : {why}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is not a raster that can be read here: nothing is known of it.</source>
        <translation>{name} n’est pas un raster lisible ici : on n’en sait rien.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is not a zip archive that can be read: {error}</source>
        <translation>{name} n’est pas une archive zip lisible : {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is not offered for this Python and system by the package index or folder in use: choose another Python, another index, or add its wheel to the folder</source>
        <translation>{name} n’est pas offert pour ce Python et ce système par l’index ou le dossier utilisé : choisissez un autre Python, un autre index, ou ajoutez son wheel au dossier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is not the Collection of a story: give the folder of one</source>
        <translation>{name} n’est pas la Collection d’un récit : choisissez le dossier d’un récit</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is not the Collection of a story: {error}</source>
        <translation>{name} n’est pas la Collection d’un récit : {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is not what its Item describes ({how}) and bears no mark: it was changed all over, or is another picture.</source>
        <translation>{name} n’est pas ce que décrit son Item ({how}) et ne porte aucune marque : il a été changé partout, ou c’est une autre image.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is not what its Item describes: not one of its {blocks} blocks holds the pixels that RS GenEdit wrote; it was changed all over, or is another picture.</source>
        <translation>{name} n’est pas ce que décrit son Item : aucun de ses {blocks} blocs n’a les pixels écrits par RS GenEdit ; il a été changé partout, ou c’est une autre image.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is of protocol {data}, this engine speaks {request_version}: update the older</source>
        <translation>{name} est du protocole {data}, ce moteur parle {request_version} : mettez à jour le plus ancien</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is the {what} of {of}, byte for byte as RS GenEdit wrote it.</source>
        <translation>{name} ({what} de {of}) est tel que RS GenEdit l’a écrit, octet pour octet.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} is too large for a material</source>
        <translation>{name} est trop grand pour un matériau</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} itself was not changed, but {name_2} under it was: verify that file to see where.</source>
        <translation>{name} lui-même n’a pas changé, mais {name_2} dessous oui : vérifiez ce fichier pour voir où.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} lists no {key} beside it: make the edit again without a place of its own for it</source>
        <translation>{name} ne liste pas de {key} à côté : refaites la modification sans lieu à part pour lui</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must be 0 to 1, not {value}</source>
        <translation>{name} doit être de 0 à 1, pas {value}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must be a JSON object, not {type}</source>
        <translation>{name} doit être un objet JSON, pas {type}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must be a finite number, not {value}</source>
        <translation>{name} doit être un nombre fini, pas {value}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must be a list of at most {most_texts} texts</source>
        <translation>{name} doit être une liste d’au plus {most_texts} textes</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must be a list, not {type}</source>
        <translation>{name} doit être une liste, pas {type}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must be a number from {least} to {most}</source>
        <translation>{name} doit être un nombre de {least} à {most}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must be an object, not {type}</source>
        <translation>{name} doit être un objet, pas {type}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must be one of {allowed}, not {value}</source>
        <translation>{name} doit être l’un de {allowed}, pas {value}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must be one of {args}, not {value}</source>
        <translation>{name} doit être l’un de {args}, pas {value}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must be text</source>
        <translation>{name} doit être un texte</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must be {name_2}, not {type}</source>
        <translation>{name} doit être {name_2}, pas {type}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must have at most {longest} characters</source>
        <translation>{name} doit avoir au plus {longest} caractères</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} must have {args} values, not {value}</source>
        <translation>{name} doit avoir {args} valeurs, pas {value}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} names files that are not beside it</source>
        <translation>{name} nomme des fichiers qui ne sont pas à côté</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} needs a kind, one of {tasks}</source>
        <translation>{name} demande un type, l’un de {tasks}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} of anchor attention go from a first, 1 or more, to a last that is not before it, not {span} to {span_2}</source>
        <translation>{name} de l’attention d’ancrage vont d’un premier, 1 ou plus, à un dernier qui ne le précède pas, pas {span} à {span_2}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} serves the latent method alone: choose that method, or leave it out</source>
        <translation>{name} ne sert qu’à la méthode latente : choisissez-la, ou laissez-le</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} shows {name_2}, which is not there any more.</source>
        <translation>{name} montre {name_2}, qui n’est plus là.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} was changed after RS GenEdit wrote it: {pixels}.</source>
        <translation>{name} a été changé après que RS GenEdit l’a écrit : {pixels}.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} was changed since RS GenEdit wrote it; its Item holds no hashes of pixels that would say where.</source>
        <translation>{name} a changé depuis que RS GenEdit l’a écrit ; son Item n’a pas d’empreintes des pixels pour dire où.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} was converted: it has {words}, so no pixel is as it was written.</source>
        <translation>{name} a été converti : il a {words}, donc aucun pixel n’est tel qu’écrit.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} was not changed, but its Item {name_2} was: they disagree on {listed}.</source>
        <translation>{name} n’a pas changé, mais son Item {name_2} oui : ils ne s’accordent pas sur {listed}.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} was resampled or reprojected ({words}), so no pixel can be held against its Item.</source>
        <translation>{name} a été rééchantillonné ou reprojeté ({words}), donc aucun pixel ne peut être comparé à son Item.</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} was {short}, is {short_2}</source>
        <translation>{name} était {short}, est {short_2}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name} {version} is wanted, {found} is there</source>
        <translation>{name} {version} est demandé, {found} est là</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name}, which belongs to {name_2}, {fault}: choose Make again for that edit</source>
        <translation>{name}, qui appartient à {name_2}, {fault} : choisissez Refaire pour cette modification</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name}, which belongs to {of}, cannot be read: {error}</source>
        <translation>{name}, qui appartient à {of}, est illisible : {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{name}, which is no raster of a kind that is opened here</source>
        <translation>{name}, qui n’est pas un raster d’un type ouvert ici</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{of} names {name}, which does not exist beside it: copy it there, or make it anew</source>
        <translation>{of} nomme {name}, qui n’est pas à côté : copiez-le là, ou refaites-le</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{of} say nothing of what they become, and stay as they are</source>
        <translation>{of} ne disent pas ce qu'elles deviennent et restent comme elles sont</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{old} cannot be moved ({strerror}): stop running jobs and other programs that use it, then try again</source>
        <translation>{old} ne peut être déplacé ({strerror}) : arrêtez les tâches en cours et les programmes qui l’utilisent, puis réessayez</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{one_line} is bound but not in the prompt: use the prompt's own words</source>
        <translation>{one_line} est lié mais absent de la description : prenez ses propres mots</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{one_line} is no binding: write it as thing: attribute, attribute</source>
        <translation>{one_line} n’est pas une liaison : écrivez-la chose: attribut, attribut</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{output} exists already: choose a new folder for the data set</source>
        <translation>{output} existe déjà : choisissez un nouveau dossier pour le jeu de données</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{outside} features of {name} do not lie in the raster</source>
        <translation>{outside} entités de {name} ne sont pas sur le raster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{parent} is no model in open_clip's format: it has no {name}</source>
        <translation>{parent} n’est pas un modèle au format d’open_clip : {name} y manque</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{parent} lost what was written to it: is the disk full?</source>
        <translation>{parent} a perdu ce qui y était écrit : le disque est-il plein ?</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{parts} are not as written ({differing} of {blocks} blocks)</source>
        <translation>{parts} ne sont pas tels qu’écrits ({differing} blocs sur {blocks})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} cannot be read as a raster: {reason}</source>
        <translation>{path} est illisible comme raster : {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} cannot be read as a virtual raster: {error}</source>
        <translation>{path} est illisible comme raster virtuel : {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} cannot be read, it is cut or damaged: {reason}</source>
        <translation>{path} est illisible, coupé ou endommagé : {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} cannot be written: ffmpeg did not write all of its pictures</source>
        <translation>{path} ne peut être écrit : ffmpeg n’a pas écrit toutes ses images</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} cannot be written: ffmpeg failed, is there room on the disk?</source>
        <translation>{path} ne peut être écrit : ffmpeg a échoué, reste-t-il de la place sur le disque ?</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} cannot be written: {error}</source>
        <translation>{path} ne peut être écrit : {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} does not hold the weights of {name}: tensors {which}</source>
        <translation>{path} ne contient pas les poids de {name} : tenseurs {which}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} does not list a model's words ({error}): install the model again</source>
        <translation>{path} ne liste pas les mots d’un modèle ({error}) : réinstallez le modèle</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} does not list the files of an edit: name the .json file beside a result</source>
        <translation>{path} ne liste pas les fichiers d’une modification : choisissez le fichier .json à côté d’un résultat</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} exists already and shows something else; choose another name</source>
        <translation>{path} existe déjà et montre autre chose ; choisissez un autre nom</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} exists already: choose another folder</source>
        <translation>{path} existe déjà : choisissez un autre dossier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} has bands of different types ({kinds}): convert them to one type</source>
        <translation>{path} a des bandes de types différents ({kinds}) : convertissez-les en un seul type</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} has colour indices among other bands, or as fractions: convert it to RGB first</source>
        <translation>{path} a des indices de couleur parmi d’autres bandes, ou en fractions : convertissez-le d’abord en RVB</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} has no bands: name a raster with pixels</source>
        <translation>{path} n’a pas de bandes : prenez un raster avec des pixels</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} has only an alpha band, which is never edited: name a raster with pixels</source>
        <translation>{path} n’a qu’une bande alpha, jamais modifiée : prenez un raster avec des pixels</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} holds another storyboard, which would be replaced: run that one, or choose another folder</source>
        <translation>{path} contient un autre storyboard, qui serait remplacé : lancez celui-là, ou choisissez un autre dossier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} holds complex numbers: convert it to amplitude</source>
        <translation>{path} contient des nombres complexes : convertissez-le en amplitude</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} holds files that are not this program's ({some}): they were left there</source>
        <translation>{path} contient des fichiers qui ne sont pas de ce programme ({some}) : ils y sont restés</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} holds no adapter: it has no tensors</source>
        <translation>{path} ne contient pas d’adaptateur : il n’a pas de tenseurs</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} holds no model weights: {again}</source>
        <translation>{path} ne contient pas de poids de modèle : {again}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} holds values that are no numbers: download it again</source>
        <translation>{path} contient des valeurs qui ne sont pas des nombres : téléchargez-le de nouveau</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} holds {dataset} rasters and is none itself: extract one of them as a GeoTIFF</source>
        <translation>{path} contient {dataset} rasters et n’en est pas un lui-même : extrayez-en un en GeoTIFF</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is XML that describes a service or other files, which are not opened: export the part to edit as a GeoTIFF first</source>
        <translation>{path} est du XML qui décrit un service ou d’autres fichiers, qui ne sont pas ouverts : exportez d’abord la partie à modifier en GeoTIFF</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is a STAC Item, but not one that this engine wrote: it holds no request</source>
        <translation>{path} est un Item STAC, mais pas de ceux que ce moteur a écrits : il ne contient pas de requête</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is a TorchScript program, not plain weights: use the model's state dict or safetensors instead</source>
        <translation>{path} est un programme TorchScript, pas de simples poids : prenez plutôt le state dict du modèle ou du safetensors</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is a folder; give a file name</source>
        <translation>{path} est un dossier ; donnez un nom de fichier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is a patch of the earlier edit and has been changed since: it stays</source>
        <translation>{path} est une pièce de la modification antérieure et a changé depuis : il reste</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is a virtual raster of more than {largest_vrt} MB: join it first</source>
        <translation>{path} est un raster virtuel de plus de {largest_vrt} Mo : fusionnez-le d’abord</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is closed</source>
        <translation>{path} est fermé</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is cut or not a file of weights ({short}): {again}</source>
        <translation>{path} est coupé ou n’est pas un fichier de poids ({short}) : {again}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is cut: it ends after {size} bytes, before its last pixels; copy or download it again</source>
        <translation>{path} est coupé : il finit après {size} octets, avant ses derniers pixels ; copiez-le ou téléchargez-le de nouveau</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is damaged or not a file of weights: {again}</source>
        <translation>{path} est endommagé ou n’est pas un fichier de poids : {again}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is damaged: download the folder of the model again</source>
        <translation>{path} est endommagé : téléchargez de nouveau le dossier du modèle</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is damaged: its header has no channels</source>
        <translation>{path} est endommagé : son en-tête n’a pas de canaux</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is empty or cut: {again}</source>
        <translation>{path} est vide ou coupé : {again}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is made of rasters that are made of others, too deep to be looked through</source>
        <translation>{path} est fait de rasters faits d’autres rasters, trop profond pour être examiné</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is missing: download the whole folder of the model</source>
        <translation>{path} manque : téléchargez le dossier entier du modèle</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is missing: the plugin is damaged, install it again from its zip</source>
        <translation>{path} manque : l’extension est endommagée, réinstallez-la depuis son zip</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is no ordinary file of this library: it was left where it is</source>
        <translation>{path} n’est pas un fichier ordinaire de cette bibliothèque : il est resté où il est</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is no plain LoRA adapter: it holds {one_line}, which cannot be merged</source>
        <translation>{path} n’est pas un adaptateur LoRA simple : il contient {one_line}, qui ne peut être fusionné</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not JSON: give the STAC Item (.json) that lies beside an output</source>
        <translation>{path} n’est pas du JSON : choisissez l’Item STAC (.json) qui est à côté d’un résultat</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not a STAC Item: give the .json file that lies beside an output</source>
        <translation>{path} n’est pas un Item STAC : choisissez le fichier .json qui est à côté d’un résultat</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not a config that is safe to follow: {wrong}</source>
        <translation>{path} n’est pas une configuration sûre : {wrong}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not a file of plain tensors, and reading it could run foreign code: use weights saved as a state dict or as safetensors</source>
        <translation>{path} n’est pas un fichier de simples tenseurs, et le lire pourrait exécuter du code étranger : prenez des poids en state dict ou en safetensors</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not a file: name a raster file</source>
        <translation>{path} n’est pas un fichier : nommez un fichier raster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not a lexicon: {error}</source>
        <translation>{path} n’est pas un lexique : {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not a list of words: install the plugin again</source>
        <translation>{path} n’est pas une liste de mots : réinstallez l’extension</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not a lock of this installer: move it away or choose another folder</source>
        <translation>{path} n’est pas un verrou de cet installeur : déplacez-le ou choisissez un autre dossier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not a lock of this program: move it away</source>
        <translation>{path} n’est pas un verrou de ce programme : déplacez-le</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not a whole safetensors file ({short}): {again}</source>
        <translation>{path} n’est pas un fichier safetensors complet ({short}) : {again}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not a whole safetensors file, the only kind of adapter that is read ({one_line})</source>
        <translation>{path} n’est pas un fichier safetensors complet, le seul type d’adaptateur lu ({one_line})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not the checkpoint of an image-text model known by its shapes: name the architecture, as in ViT-B-32@{name}</source>
        <translation>{path} n’est pas le checkpoint d’un modèle image-texte reconnaissable à ses formes : nommez l’architecture, par exemple ViT-B-32@{name}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not the config of an open_clip model</source>
        <translation>{path} n’est pas la configuration d’un modèle open_clip</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not the tokenizer of an open_clip model: use another folder</source>
        <translation>{path} n’est pas le tokenizer d’un modèle open_clip : prenez un autre dossier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not whole: {one_line} has no counterpart in it</source>
        <translation>{path} n’est pas complet : {one_line} n’y a pas de contrepartie</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is not {title} as pinned (SHA-256 {found}..., not {wanted}...): delete it and download it again</source>
        <translation>{path} n’est pas {title} tel que fixé (SHA-256 {found}..., pas {wanted}...) : supprimez-le et téléchargez-le de nouveau</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is of protocol {version}, this engine speaks {request_version}: update the older</source>
        <translation>{path} est du protocole {version}, ce moteur parle {request_version} : mettez à jour le plus ancien</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is of type {dtype}, which cannot be edited without loss: convert it to Int32</source>
        <translation>{path} est de type {dtype}, impossible à modifier sans perte : convertissez-le en Int32</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is packed, which no file of weights is: {again}</source>
        <translation>{path} est compressé, ce qu’aucun fichier de poids n’est : {again}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is stored in blocks of {height} x {width} pixels, too large to read a part of: convert it to a tiled GeoTIFF</source>
        <translation>{path} est stocké en blocs de {height} x {width} pixels, trop grands pour en lire une partie : convertissez-le en GeoTIFF tuilé</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is {kind}, not a file of this program: move it away</source>
        <translation>{path} est {kind}, pas un fichier de ce programme : déplacez-le</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is {kind}, not a folder of this program: move it away</source>
        <translation>{path} est {kind}, pas un dossier de ce programme : déplacez-le</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} is {kind}: give the name of an ordinary file</source>
        <translation>{path} est {kind} : donnez le nom d’un fichier ordinaire</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{path} names {what}: only local rasters are opened, export it as a GeoTIFF where it can be trusted</source>
        <translation>{path} nomme {what} : seuls les rasters locaux sont ouverts, exportez-le en GeoTIFF là où on peut s’y fier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{percent} of all pictures show one class: {name}</source>
        <translation>{percent} de toutes les images montrent une seule classe : {name}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{place}: nothing of this region lies on a raster</source>
        <translation>{place} : rien de cette région n'est sur un raster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{place}: {name} has room for {found} of {count} places</source>
        <translation>{place} : {name} a de la place pour {found} lieux sur {count}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{plain} cannot be fetched: {reason}</source>
        <translation>{plain} ne peut être récupéré : {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{plain} cannot be fetched: {said}</source>
        <translation>{plain} ne peut être récupéré : {said}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{plain} holds a user or a signature, which would be written into manifests: leave it out, and give GDAL's settings in the environment (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, ...)</source>
        <translation>{plain} contient un utilisateur ou une signature, qui serait écrit dans des fichiers : ôtez-le, et donnez les réglages de GDAL dans l’environnement (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, ...)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{previous} was not made by this installer: move it away</source>
        <translation>{previous} n’a pas été fait par cet installeur : déplacez-le</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{printable} cannot be a material's name: use letters, digits and hyphens, at most 60, and no word that Windows keeps for devices (con, aux, nul)</source>
        <translation>{printable} ne peut nommer un matériau : prenez des lettres, des chiffres et des traits d’union, au plus 60, et aucun mot que Windows réserve aux périphériques (con, aux, nul)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{printable} is no TIFF file, as materials are</source>
        <translation>{printable} n’est pas un fichier TIFF, comme le sont les matériaux</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{printable} is not a date of the calendar: write it as 2024-03-01</source>
        <translation>{printable} n’est pas une date du calendrier : écrivez-la comme 2024-03-01</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{prompt} fits {found} materials of the library ({names}): name one of them</source>
        <translation>{prompt} convient à {found} matériaux de la bibliothèque ({names}) : nommez l’un d’eux</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{python} does not start ({error}): install the engine again or choose another interpreter</source>
        <translation>{python} ne démarre pas ({error}) : réinstallez le moteur ou choisissez un autre interpréteur</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{quoted} finds next to nothing in the region to act on, or no room: choose another region, or draw it larger</source>
        <translation>{quoted} ne trouve presque rien dans la région sur quoi agir, ou pas de place : choisissez une autre région, ou dessinez-la plus grande</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{quoted} is not made in {reading}, as {shown} asks: leave the colour out, or give an exemplar that shows it</source>
        <translation>{quoted} ne se fait pas en {reading}, comme le demande {shown} : laissez la couleur, ou donnez un échantillon qui la montre</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{quoted} is what the region shows already: choose another region, or say what should come instead</source>
        <translation>{quoted} est ce que la région montre déjà : choisissez une autre région, ou dites ce qui doit venir à la place</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{quoted} needs open ground, and most of the region is paved or built on: choose another region</source>
        <translation>{quoted} demande un sol ouvert, et la plus grande partie de la région est revêtue ou bâtie : choisissez une autre région</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{scheduler} is no scheduler's address: it is written tcp://HOST:PORT or tls://HOST:PORT</source>
        <translation>{scheduler} n'est pas l'adresse d'un planificateur : on écrit tcp://HOST:PORT ou tls://HOST:PORT</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{sentence}: choose Make again for these, the lowest first</source>
        <translation>{sentence} : choisissez Refaire pour celles-ci, la plus basse d’abord</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{sentence}: the edits run one on another would give other pixels there</source>
        <translation>{sentence} : les modifications l’une sur l’autre y donneraient d’autres pixels</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{share} % of the object's pixels are nodata or masked: they are not copied, the surroundings of the copy fill their place</source>
        <translation>{share} % des pixels de l’objet sont nodata ou masqués : ils ne sont pas copiés, les alentours de la copie remplissent leur place</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{short} cannot be opened: {getattr}</source>
        <translation>{short} ne peut être ouvert : {getattr}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{short} does not exist: check the path of the raster</source>
        <translation>{short} n’existe pas : vérifiez le chemin du raster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{short} is a folder: name the raster file in it</source>
        <translation>{short} est un dossier : nommez le fichier raster qu’il contient</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{short} is not a local file: download it, or export it as a GeoTIFF, first</source>
        <translation>{short} n’est pas un fichier local : téléchargez-le, ou exportez-le d’abord en GeoTIFF</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} asks for {quoted} and denies {quoted_2}, which is part of it: say only what should be there</source>
        <translation>{shown} demande {quoted} et nie {quoted_2}, qui en fait partie : dites seulement ce qui doit s’y trouver</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} asks for {quoted} and {quoted_2}, and one region holds one thing: ask for one after another, each with its region</source>
        <translation>{shown} demande {quoted} et {quoted_2}, et une zone contient une seule chose : demandez l’un après l’autre, chacun avec sa zone</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} asks for {reading} states ({names}), and {most_states} are made at most: ask for one after another</source>
        <translation>{shown} demande {reading} états ({names}), et {most_states} au plus sont faits : demandez-les l’un après l’autre</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} asks to take something away, and words only say what should come: draw a region around it and choose Remove</source>
        <translation>{shown} demande d’ôter quelque chose, et les mots disent seulement ce qui doit venir : dessinez une zone autour et choisissez Supprimer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} can be drawn, but does not look real: name an exemplar or a material of the library that shows it</source>
        <translation>{shown} peut être dessiné, mais n'a pas l'air vrai : indiquez un exemple ou un matériau de la bibliothèque qui le montre</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} does not look real in pixels between {low} and {high} m, and the raster's have {metres} m: water and fields are not told apart there</source>
        <translation>{shown} n'a pas l'air vrai avec des pixels de {low} à {high} m, et ceux du raster ont {metres} m : l'eau et les champs ne s'y distinguent pas</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} holds markup, an address or control characters</source>
        <translation>{shown} contient du balisage, une adresse ou des caractères de contrôle</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} is about something else</source>
        <translation>{shown} parle d’autre chose</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} is made for pixels of {low} to {high} m, and the raster's have {metres} m: too {way} for it to look real</source>
        <translation>{shown} demande des pixels de {low} à {high} m, et ceux du raster ont {metres} m : trop {way} pour sembler vrais</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} is not a material: it is no ordinary file</source>
        <translation>{shown} n’est pas un matériau : ce n’est pas un fichier ordinaire</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} is not a material: it is the record of {name}</source>
        <translation>{shown} n’est pas un matériau : c’est la fiche de {name}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} is not a material: {error}</source>
        <translation>{shown} n’est pas un matériau : {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} is not a material: {getattr}</source>
        <translation>{shown} n’est pas un matériau : {getattr}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} is not written in UTF-8: rename the file or folder first</source>
        <translation>{shown} n’est pas écrit en UTF-8 : renommez d’abord le fichier ou le dossier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} is the caption itself</source>
        <translation>{shown} est la description elle-même</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} is told by its colours, and the raster is taken as grey</source>
        <translation>{shown} se voit à ses couleurs, et le raster est pris en gris</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} must have words and at most {longest} characters</source>
        <translation>{shown} doit avoir des mots et au plus {longest} caractères</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} names no thing, and nothing is known of how it should look: say what should be there (a green meadow, many new houses)</source>
        <translation>{shown} ne nomme aucune chose, et on ne sait rien de son aspect : dites ce qui doit s’y trouver (a green meadow, many new houses)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{shown} only says what should not be there ({denied}): say what should be there in its place (bare soil, a meadow), or choose Remove</source>
        <translation>{shown} dit seulement ce qui ne doit pas y être ({denied}) : dites ce qui doit s’y trouver à la place (bare soil, a meadow), ou choisissez Supprimer</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{silent} of {features} features of {name}</source>
        <translation>{silent} des {features} entités de {name}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{steps} frames do not fit in so short a time: ask for fewer, or for a longer story</source>
        <translation>{steps} images ne tiennent pas dans un temps si court : demandez-en moins, ou un récit plus long</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{text} is neither a raster nor one of the plan's materials{known}; and {error}</source>
        <translation>{text} n'est ni un raster ni un des matériaux du plan{known} ; et {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{text} is not a CRS: write EPSG:code, WKT or a PROJ string</source>
        <translation>{text} n’est pas un SCR : écrivez EPSG:code, WKT ou une chaîne PROJ</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{title} cannot be downloaded offline: allow downloads, or put {card} into the folder of models</source>
        <translation>{title} ne peut être téléchargé hors ligne : autorisez les téléchargements, ou mettez {card} dans le dossier des modèles</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{title} comes with the engine: there is nothing to download</source>
        <translation>{title} vient avec le moteur : il n’y a rien à télécharger</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{title} could not be downloaded from {web} ({reason}): check the network or proxy and try again, it goes on where it stopped</source>
        <translation>{title} n’a pas pu être téléchargé depuis {web} ({reason}) : vérifiez le réseau ou le proxy et réessayez, il reprend où il s’est arrêté</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{title} has a licence of its own ({licence}): {terms}; its page is {card}: accept it to download the model</source>
        <translation>{title} a sa propre licence ({licence}) : {terms} ; sa page est {card} : acceptez-la pour télécharger le modèle</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{title} is not on this machine: download it first</source>
        <translation>{title} n’est pas sur cet ordinateur : téléchargez-le d’abord</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{title} is not on this machine: download it first{size}</source>
        <translation>{title} n’est pas sur cet ordinateur : téléchargez-le d’abord{size}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{told}; {who}, so look at the result</source>
        <translation>{told} ; {who}, regardez donc le résultat</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{web} answered with a web page, not {title}: does the network want a login?</source>
        <translation>{web} a répondu par une page web, pas par {title} : le réseau demande-t-il une connexion ?</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{web} is no web address: a mirror begins with https://</source>
        <translation>{web} n’est pas une adresse web : un miroir commence par https://</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{web} redirects to an unencrypted address: use another source</source>
        <translation>{web} redirige vers une adresse non chiffrée : prenez une autre source</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{web} refuses {title} ({code} {web_2}): {web_3}</source>
        <translation>{web} refuse {title} ({code} {web_2}) : {web_3}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} has a crs member that names no CRS: remove it or name the CRS</source>
        <translation>{what} a un membre crs qui ne nomme pas de SCR : ôtez-le ou nommez le SCR</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} has coordinates that are not finite numbers: bounds are xmin,ymin,xmax,ymax</source>
        <translation>{what} a des coordonnées qui ne sont pas des nombres finis : une emprise est xmin,ymin,xmax,ymax</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} has coordinates that are not finite numbers: draw it again</source>
        <translation>{what} a des coordonnées qui ne sont pas des nombres finis : redessinez</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} has no area: bounds are xmin,ymin,xmax,ymax with xmin &lt; xmax and ymin &lt; ymax</source>
        <translation>{what} n’a pas de surface : une emprise est xmin,ymin,xmax,ymax avec xmin &lt; xmax et ymin &lt; ymax</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} has no area: draw it around the pixels that are meant</source>
        <translation>{what} n’a pas de surface : dessinez autour des pixels voulus</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} has no polygons, only {kinds}: draw at least one polygon</source>
        <translation>{what} n’a pas de polygones, seulement {kinds} : dessinez-en au moins un</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} has no words: say what should be there, as in 'a flooded village'</source>
        <translation>{what} n’a pas de mots : dites ce qui doit s’y trouver, par exemple « a flooded village »</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} has only {width} × {height} pixels: draw it at least {smallest} × {smallest_2} pixels large</source>
        <translation>{what} n’a que {width} × {height} pixels : dessinez au moins {smallest} × {smallest_2} pixels</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} has {numbers} numbers: bounds are four, xmin,ymin,xmax,ymax</source>
        <translation>{what} a {numbers} nombres : une emprise en a quatre, xmin,ymin,xmax,ymax</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} has {text} characters, at most {longest} are read: say it in one sentence</source>
        <translation>{what} a {text} caractères, au plus {longest} sont lus : dites-le en une phrase</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} holds {usable} pixels with data, too few for a texture: draw it at least {smallest} × {smallest_2} pixels large where the raster has data</source>
        <translation>{what} contient {usable} pixels avec données, trop peu pour une texture : dessinez au moins {smallest} × {smallest_2} pixels là où le raster a des données</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} is empty: draw it, or choose a vector layer</source>
        <translation>{what} est vide : dessinez, ou choisissez une couche vecteur</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} is larger than needed: {side} × {side_2} pixels around its middle were used</source>
        <translation>{what} : plus grand qu’il ne faut, {side} × {side_2} pixels autour du milieu ont servi</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} is not GeoJSON: a geometry, a Feature or a FeatureCollection is needed</source>
        <translation>{what} n’est pas du GeoJSON : il faut une géométrie, une Feature ou une FeatureCollection</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} is not valid GeoJSON: {one_line}</source>
        <translation>{what} n’est pas du GeoJSON valide : {one_line}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} is not valid JSON: {one_line}</source>
        <translation>{what} n’est pas du JSON valide : {one_line}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} is not valid WKT: {one_line}</source>
        <translation>{what} n’est pas du WKT valide : {one_line}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} is too large to use: draw it smaller</source>
        <translation>{what} : trop grand pour servir, dessinez plus petit</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} lies outside the raster{outside_hint}</source>
        <translation>{what} est hors du raster{outside_hint}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} lies where the raster has no data: choose a place where there are pixels to {to_do}</source>
        <translation>{what} est là où le raster n’a pas de données : choisissez un endroit avec des pixels à {to_do}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} reaches beyond the raster and was clipped to it</source>
        <translation>{what} dépasse le raster et s’arrête à son bord</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} was read in {name} as asked, not in its own {name_2}</source>
        <translation>{what} : lu en {name} comme demandé, non dans son propre {name_2}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} was repaired: {number} invalid ({reason})</source>
        <translation>{what} : réparé, invalide : {number} ({reason})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} was resampled from {gsd} m to the raster's {gsd_2} m</source>
        <translation>{what} : rééchantillonné de {gsd} m aux {gsd_2} m du raster</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what} {shown} denies something: name what it is about, without no, not or without</source>
        <translation>{what} {shown} nie quelque chose : nommez ce dont il s’agit, sans no, not ou without</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: a date cannot be read: {error}</source>
        <translation>{what} : une date est illisible : {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: choose under Field of dates which field holds the dates, it has {names}</source>
        <translation>{what} : choisissez sous Champ des dates le champ qui les contient, il y a {names}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: choose which layer of the file is meant, it has {layers}</source>
        <translation>{what} : choisissez la couche du fichier, il contient {layers}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: it can only be laid on a raster with a CRS and a geotransform; this one has ground control points or RPCs, warp it first</source>
        <translation>{what} : ne se pose que sur un raster avec un SCR et une géotransformation ; celui-ci a des points de contrôle ou des RPC, projetez-le d’abord</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: it can only be laid on a raster with a CRS and a geotransform; this one has no CRS, warp it first</source>
        <translation>{what} : ne se pose que sur un raster avec un SCR et une géotransformation ; celui-ci n’a pas de SCR, projetez-le d’abord</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: it cannot be read as vectors, choose another layer</source>
        <translation>{what} : illisible comme données vecteur, choisissez une autre couche</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: it does not say its unit and its CRS is in {linear_units}: its heights were taken for metres</source>
        <translation>{what} : ne dit pas son unité, et son SCR est en {linear_units} : les altitudes ont été lues en mètres</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: it has no data in {share} % of the region, so nothing happens there</source>
        <translation>{what} : pas de données sur {share} % de la zone, rien ne s’y passe</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: it has no features where the raster lies, choose another layer</source>
        <translation>{what} : aucune entité là où est le raster, choisissez une autre couche</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: it has no field {field}, but {names}</source>
        <translation>{what} : pas de champ {field}, mais {names}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: it has only nodata inside the region: choose another layer, or another region</source>
        <translation>{what} : que du nodata dans la zone : choisissez une autre couche, ou une autre zone</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: it is in {said}, so its heights were converted to metres</source>
        <translation>{what} : en {said}, les altitudes ont été converties en mètres</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: it names a unit that is not known, {said}: its heights were taken for metres</source>
        <translation>{what} : nomme une unité inconnue, {said} : les altitudes ont été lues en mètres</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: more than half is without data, only the rest was used</source>
        <translation>{what} : plus de la moitié est sans données, seul le reste a servi</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: no polygon lies in the region and has a date up to the last frame ({moments}): check the region, the dates and the story's end</source>
        <translation>{what} : aucun polygone n’est dans la zone avec une date jusqu’à la dernière image ({moments}) : vérifiez la zone, les dates et la fin du récit</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: the file has no layer {layer}, but {layers}</source>
        <translation>{what} : le fichier n’a pas de couche {layer}, mais {layers}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: the file {name} is a pipe or a device, give an ordinary vector file</source>
        <translation>{what} : le fichier {name} est un tube ou un périphérique, prenez un fichier vecteur ordinaire</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: the file {path} cannot be read as an archive: {error}</source>
        <translation>{what} : le fichier {path} est illisible comme archive : {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: the file {path} cannot be read as vectors: {one_line}</source>
        <translation>{what} : le fichier {path} est illisible comme données vecteur : {one_line}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: the file {path} has a virtual table, {name}, that reads other files: save the polygons as a GeoPackage or GeoJSON file</source>
        <translation>{what} : le fichier {path} a une table virtuelle, {name}, qui lit d’autres fichiers : enregistrez les polygones en GeoPackage ou GeoJSON</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: the file {path} has no layer {layer}, but {known}</source>
        <translation>{what} : le fichier {path} n’a pas de couche {layer}, mais {known}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: the file {path} has {found} layers of polygons ({found_2}): choose which one is meant, as in {name}#{next}</source>
        <translation>{what} : le fichier {path} a {found} couches de polygones ({found_2}) : choisissez laquelle, par exemple {name}#{next}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: the file {path}{inside} describes other data ({word}) instead of holding polygons: save them as a GeoPackage or GeoJSON file</source>
        <translation>{what} : le fichier {path}{inside} décrit d’autres données ({word}) au lieu de contenir des polygones : enregistrez-les en GeoPackage ou GeoJSON</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: the file {short} has no polygons, draw at least one</source>
        <translation>{what} : le fichier {short} n’a pas de polygones, dessinez-en au moins un</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: the unit must be m, ft or us-ft, not {unit}</source>
        <translation>{what} : l’unité doit être m, ft ou us-ft, pas {unit}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: {count} of {dates} features {words}</source>
        <translation>{what} : {count} entités sur {dates} {words}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: {file} holds complex numbers; choose a raster of plain ones</source>
        <translation>{what} : {file} contient des nombres complexes ; choisissez un raster de nombres ordinaires</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: {file} is a picture; choose a raster whose first band holds the values</source>
        <translation>{what} : {file} est une image ; choisissez un raster dont la première bande contient les valeurs</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: {name} cannot be read: {error}</source>
        <translation>{what} : {name} est illisible : {error}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: {name} cannot be read: {reason}</source>
        <translation>{what} : {name} est illisible : {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: {name} does not exist, choose another layer</source>
        <translation>{what} : {name} n’existe pas, choisissez une autre couche</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: {name} has no CRS or no geotransform, assign it one first</source>
        <translation>{what} : {name} n’a pas de SCR ou pas de géotransformation, attribuez-les d’abord</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: {name} has no data where the region lies (it covers {where}): choose another layer, or another region</source>
        <translation>{what} : {name} n’a pas de données là où est la zone (il couvre {where}) : choisissez une autre couche, ou une autre zone</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: {name} is not a file that can be read</source>
        <translation>{what} : {name} n’est pas un fichier lisible</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: {name} is not in PEM form (-----BEGIN ...)</source>
        <translation>{what} : {name} n’est pas au format PEM (-----BEGIN ...)</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{what}: {short} is neither a file that exists nor GeoJSON, WKT or xmin,ymin,xmax,ymax</source>
        <translation>{what} : {short} n’est ni un fichier existant, ni du GeoJSON, du WKT ou xmin,ymin,xmax,ymax</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{where} is no JSON object</source>
        <translation>{where} n’est pas un objet JSON</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{where}, where the object stood in the sun: look whether the copy is too bright there</source>
        <translation>{where}, alors que l’objet était au soleil : regardez si la copie y est trop claire</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{where}: the copy was made darker, {dim} % as bright, and throws no shadow</source>
        <translation>{where} : la copie a été assombrie, {dim} % de sa clarté, et ne porte pas d’ombre</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{where}{shown} is not among the keys that are read</source>
        <translation>{where}{shown} n’est pas parmi les clés lues</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{where}{shown} may not be {shown_2}</source>
        <translation>{where}{shown} ne peut pas être {shown_2}</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{who}; wait for it, cancel it, or choose another name</source>
        <translation>{who} ; attendez-la, annulez-la, ou choisissez un autre nom</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{width} x {height} pixels where {width_2} x {height_2} were written</source>
        <translation>{width} x {height} pixels où {width_2} x {height_2} avaient été écrits</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{wrong} was not made by an earlier edit of {name} and would be replaced: move it away or choose another name</source>
        <translation>{wrong} ne vient pas d’une modification antérieure de {name} et serait remplacé : déplacez-le ou choisissez un autre nom</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{wrong} {what} made on something else than lies beneath now ({names}; {wrong_2})</source>
        <translation>{wrong} {what} faites sur autre chose que ce qui est dessous maintenant ({names} ; {wrong_2})</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>{year}-{month}-{day} is not a date of the calendar</source>
        <translation>{year}-{month}-{day} n’est pas une date du calendrier</translation>
    </message>
    <message>
        <location filename="../../resources/engine_words/sentences.json"/>
        <source>“{words}”</source>
        <translation>« {words} »</translation>
    </message>
</context>
<context>
    <name>ExemplarTab</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>&amp;From</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Draw a place that looks as the region should: water, forest, a roof.</source>
        <translation>Dessinez un endroit qui a l'aspect voulu pour la zone : eau, forêt, toit.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Draw the exemplar as a polygon</source>
        <translation>Dessiner l'échantillon en polygone</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Draw the exemplar as a rectangle</source>
        <translation>Dessiner l'échantillon en rectangle</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Draw the exemplar freehand</source>
        <translation>Dessiner l'échantillon à main levée</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Forget the exemplar</source>
        <translation>Oublier l'échantillon</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>No exemplar yet</source>
        <translation>Pas encore d'échantillon</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Pick the exemplar: click a polygon on the map</source>
        <translation>Choisir l'échantillon : cliquer un polygone sur la carte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Raster of the exemplar</source>
        <translation>Raster de l'échantillon</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>The edited raster</source>
        <translation>Le raster modifié</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>The raster the exemplar is taken from; its pixels are brought to the same size.</source>
        <translation>Le raster d'où vient l'échantillon ; ses pixels sont ramenés à la même taille.</translation>
    </message>
</context>
<context>
    <name>ExpertWords</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>&amp;Make it all the same</source>
        <translation>&amp;Exécuter quand même</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>As published (with SinDDM)</source>
        <translation>Comme publié (avec SinDDM)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>Blue band</source>
        <translation>Bande bleue</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>Green band</source>
        <translation>Bande verte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>Natural change of colours</source>
        <translation>Changement naturel des couleurs</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>R&amp;GB bands</source>
        <translation>Bandes R&amp;VB</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>R&amp;ule</source>
        <translation>Rè&amp;gle</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>Red band</source>
        <translation>Bande rouge</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>What the gradient may change. The published rule is for comparison: choose SinDDM as the method.</source>
        <translation>Ce que le gradient peut changer. La règle publiée sert à comparer : choisissez SinDDM comme méthode.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>Which bands are red, green and blue. Left at “auto”, the raster says; where it does not, you are asked.</source>
        <translation>Quelles bandes sont rouge, verte et bleue. Avec « auto », le raster le dit ; sinon, la question vous est posée.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/expert_words.py"/>
        <source>Words that do not suit the raster (size of its pixels, its bands, nothing there to act on) are refused. This makes them all the same; the result carries a warning.</source>
        <translation>Les mots qui ne conviennent pas au raster (taille des pixels, bandes, rien sur quoi agir) sont refusés. Avec cette case ils sont exécutés quand même ; le résultat porte un avertissement.</translation>
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
        <translation>Choisir au moins une forme du jeu de données.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>Choose the layer of polygons that are to become something.</source>
        <translation>Choisir la couche des polygones qui doivent devenir quelque chose.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>No feature of the layer is selected.</source>
        <translation>Aucune entité de la couche n'est sélectionnée.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>Say the address of the cluster's scheduler, or choose its file.</source>
        <translation>Donner l'adresse du planificateur de la grappe, ou choisir son fichier.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>Say what the features become that say nothing themselves.</source>
        <translation>Dire ce que deviennent les entités qui ne disent rien elles-mêmes.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>Say what the features become: one for all, or by a field of the layer.</source>
        <translation>Dire ce que deviennent les entités : une chose pour toutes, ou selon un champ de la couche.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>TLS takes three files: authority, certificate and key.</source>
        <translation>TLS demande trois fichiers : autorité, certificat et clé.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export_features.py"/>
        <source>The features cannot be written to {path}: {why}</source>
        <translation>Les entités ne peuvent pas être écrites dans {path} : {why}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>The file {path} does not exist.</source>
        <translation>Le fichier {path} n'existe pas.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>The layer has no features.</source>
        <translation>La couche n'a pas d'entités.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>The shares of train and test must be above 0.</source>
        <translation>Les parts de train et de test doivent être supérieures à 0.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>There is a data set in {folder} already: choose another folder.</source>
        <translation>Il y a déjà un jeu de données dans {folder} : choisir un autre dossier.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>This engine has no part for clusters: add it on the engine's page, under More.</source>
        <translation>Il manque à ce moteur la partie pour les grappes : l'ajouter sur la page du moteur, sous Plus.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>{folder} holds files that the export would replace: choose another folder.</source>
        <translation>{folder} contient des fichiers que l'export remplacerait : choisir un autre dossier.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export.py"/>
        <source>{folder} is a file: choose a folder.</source>
        <translation>{folder} est un fichier : choisir un dossier.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export_request.py"/>
        <source>{path} cannot be written: {why}</source>
        <translation>{path} ne peut pas être écrit : {why}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/export_request.py"/>
        <source>{path} is no plan of this plugin, and is not replaced: choose another folder.</source>
        <translation>{path} n'est pas un plan de ce plugin et n'est pas remplacé : choisir un autre dossier.</translation>
    </message>
</context>
<context>
    <name>ExportDesk</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/desk.py"/>
        <source>Layers added: {added}; left out: {left}. All files are in the export's folder.</source>
        <translation>Couches ajoutées : {added} ; laissées de côté : {left}. Tous les fichiers sont dans le dossier de l'export.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/desk.py"/>
        <source>{scene} – edits</source>
        <translation>{scene} – modifications</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/page.py"/>
        <source>&amp;Run</source>
        <translation>&amp;Exécuter</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/page.py"/>
        <source>About {time}</source>
        <translation>Environ {time}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/page.py"/>
        <source>About {time} with {count} workers</source>
        <translation>Environ {time} avec {count} processus</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/page.py"/>
        <source>Edits: {count} ({kinds})</source>
        <translation>Modifications : {count} ({kinds})</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/page.py"/>
        <source>Look again</source>
        <translation>Regarder de nouveau</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/page.py"/>
        <source>Put this export into the queue (Ctrl+Return)</source>
        <translation>Mettre cet export dans la file (Ctrl+Entrée)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/page.py"/>
        <source>The engine is asked; it answers once it has nothing else to do.</source>
        <translation>Le moteur est interrogé ; il répond dès qu'il n'a rien d'autre à faire.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/page.py"/>
        <source>The export goes to {folder}</source>
        <translation>L'export va dans {folder}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/page.py"/>
        <source>{size} of {free} free</source>
        <translation>{size} sur {free} libres</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <location filename="../../rs_genedit_plugin/exports.py"/>
        <source>{title} goes to this folder already: resume or cancel it on the Jobs page.</source>
        <translation>{title} va déjà dans ce dossier : le reprendre ou l'annuler sur la page Tâches.</translation>
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
        <translation>Enregistrer l'emprise de la carte en GeoTIFF</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/save_extent.py"/>
        <source>Saved would be {facts}: zoom in for finer pixels.</source>
        <translation>Seraient enregistrés {facts} : zoomez pour des pixels plus fins.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/save_extent.py"/>
        <source>The map extent could not be saved. {reason}</source>
        <translation>L'emprise de la carte n'a pas pu être enregistrée. {reason}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/save_extent.py"/>
        <source>The map extent has no place in the layer's CRS: zoom to the layer.</source>
        <translation>L'emprise de la carte n'existe pas dans le SCR de la couche : zoomez sur la couche.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/save_extent.py"/>
        <source>The map extent is too large to save at once: zoom in.</source>
        <translation>L'emprise de la carte est trop grande pour être enregistrée d'un coup : zoomez.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/save_extent.py"/>
        <source>The map shows nothing of this layer: zoom to it.</source>
        <translation>La carte ne montre rien de cette couche : zoomez dessus.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/save_extent.py"/>
        <source>The saved file cannot be read: the layer gave no picture.</source>
        <translation>Le fichier enregistré est illisible : la couche n'a donné aucune image.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/save_extent.py"/>
        <source>This layer cannot be saved as a file.</source>
        <translation>Cette couche ne peut pas être enregistrée dans un fichier.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/save_extent.py"/>
        <source>{columns} × {rows} px of {size}</source>
        <translation>{columns} × {rows} px de {size}</translation>
    </message>
</context>
<context>
    <name>FeaturesSection</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>&amp;Become</source>
        <translation>De&amp;viennent</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>&amp;Method</source>
        <translation>&amp;Méthode</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>&amp;Quality</source>
        <translation>&amp;Qualité</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>&amp;Seed</source>
        <translation>&amp;Graine</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>A material</source>
        <translation>Un matériau</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>A preset</source>
        <translation>Un préréglage</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>By fields of the layer</source>
        <translation>Selon des champs de la couche</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>By their fields alone</source>
        <translation>Selon leurs champs seulement</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Choose a layer of polygons…</source>
        <translation>Choisir une couche de polygones…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Draw or open polygons, and say what they become: houses, fields, a coast.</source>
        <translation>Dessiner ou ouvrir des polygones et dire ce qu'ils deviennent : maisons, champs, une côte.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Each polygon that lies on the raster is edited by itself.</source>
        <translation>Chaque polygone situé sur le raster est modifié séparément.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Features</source>
        <translation>Entités</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Features: {count}</source>
        <translation>Entités : {count}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>How many times each feature is made, with a seed of its own each</source>
        <translation>Combien de fois chaque entité est faite, chaque fois avec sa propre graine</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Material from</source>
        <translation>Matériau selon</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Material of the library</source>
        <translation>Matériau de la bibliothèque</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Method from</source>
        <translation>Méthode selon</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Number of variants</source>
        <translation>Nombre de variantes</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Patches (no training)</source>
        <translation>Patchs (sans entraînement)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Preset from</source>
        <translation>Préréglage selon</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Prompt</source>
        <translation>Description</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Remove where</source>
        <translation>Supprimer où</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Removed</source>
        <translation>Supprimées</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Seed from</source>
        <translation>Graine selon</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Selected features onl&amp;y</source>
        <translation>Entités sélectio&amp;nnées seulement</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>SinDDM (learns the scene)</source>
        <translation>SinDDM (apprend la scène)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>The field that says it for each feature; empty: none does</source>
        <translation>Le champ qui le dit pour chaque entité ; vide : aucun</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>The same seed gives the same pixels again.</source>
        <translation>La même graine redonne les mêmes pixels.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>What features become whose fields below say nothing, or are not chosen.</source>
        <translation>Ce que deviennent les entités dont les champs ci-dessous ne disent rien ou ne sont pas choisis.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>What the region should show, in English: the encoders know no other language.</source>
        <translation>Ce que la zone doit montrer, en anglais : les encodeurs ne connaissent pas d'autre langue.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>What words say</source>
        <translation>Ce que disent des mots</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/features_section.py"/>
        <source>Words from</source>
        <translation>Mots selon</translation>
    </message>
</context>
<context>
    <name>FrontSection</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>&amp;Comes from</source>
        <translation>&amp;Vient de</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>&amp;Heights</source>
        <translation>&amp;Altitudes</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>0 is calm, 1 a storm</source>
        <translation>0 : calme, 1 : tempête</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>A river, a road, a coast: it grows outward from there</source>
        <translation>Une rivière, une route, une côte : le changement croît depuis là</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>C&amp;osts</source>
        <translation>C&amp;oûts</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Choose a raster layer…</source>
        <translation>Choisir une couche raster…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Choose a vector layer…</source>
        <translation>Choisir une couche vecteur…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Click the points on the map</source>
        <translation>Cliquer les points sur la carte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Each polygon joins at its date</source>
        <translation>Chaque polygone s’ajoute à sa date</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Everywhere the same</source>
        <translation>Partout les mêmes</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Field of &amp;dates</source>
        <translation>Champ des &amp;dates</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Forget the points</source>
        <translation>Oublier les points</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>From the region's own shape</source>
        <translation>Depuis la forme de la zone</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>From the water in sight too</source>
        <translation>Aussi depuis l’eau visible</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>From where it began, with the wind</source>
        <translation>Depuis son point de départ, avec le vent</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Heights in metres, in any CRS and resolution (DEM)</source>
        <translation>Altitudes en mètres, SCR et résolution quelconques (MNT)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Hi&amp;ghest</source>
        <translation>Plus &amp;haut</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>How it spreads</source>
        <translation>Propagation</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Lo&amp;west</source>
        <translation>Plus &amp;bas</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Metres of the water where the change begins</source>
        <translation>Niveau de l'eau en mètres où le changement commence</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Metres of the water where the change is whole</source>
        <translation>Niveau de l'eau en mètres où le changement est complet</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>No points yet</source>
        <translation>Aucun point</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Out&amp;ward from</source>
        <translation>Depuis &amp;la couche</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Outward from lines or polygons</source>
        <translation>Vers l’extérieur de lignes ou de polygones</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Over heights: water, a slide</source>
        <translation>Sur le relief : eau, glissement</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Points: {count}</source>
        <translation>Points : {count}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Pol&amp;ygons</source>
        <translation>Pol&amp;ygones</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Polygons with a date each</source>
        <translation>Polygones datés</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Show footprin&amp;ts</source>
        <translation>&amp;Montrer les emprises</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Show on the map how far the change has come at each date, before a frame is drawn</source>
        <translation>Montrer sur la carte jusqu'où va le changement à chaque date, avant de dessiner une image</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Take the last point back</source>
        <translation>Retirer le dernier point</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>The field that holds the dates; empty: the only one that does</source>
        <translation>Le champ des dates ; vide : le seul qui en contient</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>W&amp;ind to</source>
        <translation>Vent v&amp;ers</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Water rises from the open water beside the region as well</source>
        <translation>L’eau monte aussi depuis l’eau libre à côté de la zone</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>What a step costs at each place, in any CRS and resolution: 2 is half as fast as 1. Nothing passes where there is no data, or a cost of 0 or less.</source>
        <translation>Ce que coûte un pas à chaque endroit, dans n’importe quel SCR et à n’importe quelle résolution : 2 est deux fois plus lent que 1. Rien ne passe là où il n’y a pas de données, ou un coût de 0 ou moins.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Where the wind blows to, clockwise from north: 90 is to the east</source>
        <translation>Vers où souffle le vent, dans le sens horaire depuis le nord : 90 est vers l'est</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>Win&amp;d</source>
        <translation>Forc&amp;e du vent</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/front_section.py"/>
        <source>as the heights say</source>
        <translation>selon le relief</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/gallery.py"/>
        <source>An object at other places</source>
        <translation>Un objet à d’autres endroits</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/gallery.py"/>
        <source>As if it had never been there</source>
        <translation>Comme s’il n’avait jamais été là</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/gallery.py"/>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/gallery.py"/>
        <source>Exemplar</source>
        <translation>Échantillon</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/gallery.py"/>
        <source>Material</source>
        <translation>Matériau</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/gallery.py"/>
        <source>Nothing fits. Describe it in your own words under Text.</source>
        <translation>Rien ne convient. Décrivez-le avec vos mots sous Texte.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/gallery.py"/>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/gallery.py"/>
        <source>Search the gallery</source>
        <translation>Chercher dans la galerie</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/gallery.py"/>
        <source>Search: flood, forest, boat…</source>
        <translation>Chercher : inondation, forêt, bateau…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/gallery.py"/>
        <source>Texture of another place</source>
        <translation>La texture d’un autre endroit</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/gallery.py"/>
        <source>What can be made</source>
        <translation>Ce qui peut être fait</translation>
    </message>
</context>
<context>
    <name>GenEditDock</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/dock.py"/>
        <source>&amp;Run</source>
        <translation>&amp;Exécuter</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/dock.py"/>
        <source>About {time}, {size}; the result goes to {folder}</source>
        <translation>Environ {time}, {size} ; le résultat va dans {folder}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/dock.py"/>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/dock.py"/>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/dock.py"/>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/dock.py"/>
        <source>How many variants to make, each with a seed of its own</source>
        <translation>Combien de variantes faire, chacune avec sa propre graine</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/dock.py"/>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/dock.py"/>
        <source>Jobs ({count})</source>
        <translation>Tâches ({count})</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/dock.py"/>
        <source>Number of variants</source>
        <translation>Nombre de variantes</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/dock.py"/>
        <source>Put this edit into the queue (Ctrl+Return)</source>
        <translation>Mettre cette modification dans la file (Ctrl+Entrée)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/dock.py"/>
        <source>RS GenEdit</source>
        <translation>RS GenEdit</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/dock.py"/>
        <source>Story</source>
        <translation>Récit</translation>
    </message>
</context>
<context>
    <name>GenEditPlugin</name>
    <message>
        <location filename="../../rs_genedit_plugin/plugin.py"/>
        <source>Edit a place of a raster: exemplar, copy, remove, text</source>
        <translation>Modifier un endroit d'un raster : échantillon, copie, suppression, texte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/plugin.py"/>
        <source>Generative editing</source>
        <translation>Édition générative</translation>
    </message>
</context>
<context>
    <name>Guides</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/guides.py"/>
        <source>Built-in guide</source>
        <translation>Encodeur intégré</translation>
    </message>
</context>
<context>
    <name>HintStrip</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/hints.py"/>
        <source>Do not show this hint again</source>
        <translation>Ne plus montrer cette astuce</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/hints.py"/>
        <source>Click a picture under What: it says what shall be there.</source>
        <translation>Cliquez sur une image sous Quoi : elle dit ce qui doit être là.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/hints.py"/>
        <source>Draw the place on the map. A new drawing replaces the one before; with Shift it is added.</source>
        <translation>Dessinez l’endroit sur la carte. Un nouveau dessin remplace le précédent ; avec Maj il s’ajoute.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/hints.py"/>
        <source>Run makes a new raster and shows it as a layer above. Your own file is never changed.</source>
        <translation>Exécuter crée un nouveau raster et le montre comme couche au-dessus. Votre fichier n’est jamais modifié.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/history.py"/>
        <source>History files that cannot be read and are left as they are: {count} ({first}).</source>
        <translation>Fichiers d'historique illisibles, laissés tels quels : {count} ({first}).</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/history.py"/>
        <source>Only the first {count} results of this project are listed.</source>
        <translation>Seuls les {count} premiers résultats de ce projet sont affichés.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/entries.py"/>
        <source>The history file {file} is left as it is: {why}.</source>
        <translation>Le fichier d'historique {file} reste tel quel : {why}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/entries.py"/>
        <source>it is a link</source>
        <translation>c'est un lien</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/entries.py"/>
        <source>it is not a history file</source>
        <translation>ce n'est pas un fichier d'historique</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/entries.py"/>
        <source>it is of another result</source>
        <translation>il appartient à un autre résultat</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/entries.py"/>
        <source>{folder} is not the folder of a history: nothing is written there.</source>
        <translation>{folder} n'est pas le dossier d'un historique : rien n'y est écrit.</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Add the change mask and the changed places as layers</source>
        <translation>Ajouter le masque et les endroits modifiés comme couches</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Compare with the source: drag the line on the map</source>
        <translation>Comparer à la source : faire glisser la ligne sur la carte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Copy the request as JSON</source>
        <translation>Copier la requête en JSON</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Delete the files of discarded results…</source>
        <translation>Supprimer les fichiers des résultats rejetés…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Discard: take its layer off the map; files stay</source>
        <translation>Rejeter : retirer sa couche de la carte ; les fichiers restent</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Discarded</source>
        <translation>Rejetés</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Kept</source>
        <translation>Gardés</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>List 1 earlier edit of this raster</source>
        <translation>Lister 1 modification antérieure de ce raster</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>List {count} earlier edits of this raster</source>
        <translation>Lister {count} modifications antérieures de ce raster</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Load a request</source>
        <translation>Charger une requête</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Load the request of an earlier result (the raster, or its .json Item)</source>
        <translation>Charger la requête d'un résultat antérieur (le raster, ou son Item .json)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Nothing fits the search.</source>
        <translation>Rien ne correspond à la recherche.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Result, Item or history file (*.tif *.vrt *.json)</source>
        <translation>Résultat, Item ou fichier d'historique (*.tif *.vrt *.json)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Results of this project appear here, with everything needed to make them again.</source>
        <translation>Les résultats de ce projet apparaissent ici, avec tout ce qu'il faut pour les refaire.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Run again with the same seed</source>
        <translation>Exécuter à nouveau avec la même graine</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Run with a new seed</source>
        <translation>Exécuter avec une nouvelle graine</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Search the history</source>
        <translation>Rechercher dans l'historique</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Show on the map</source>
        <translation>Montrer sur la carte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Take its settings over to the Edit page</source>
        <translation>Reprendre ses réglages dans la page Modifier</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Take off the list; files stay</source>
        <translation>Retirer de la liste ; les fichiers restent</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>The request is on the clipboard.</source>
        <translation>La requête est dans le presse-papiers.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Undecided</source>
        <translation>Indécis</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Which results to list</source>
        <translation>Quels résultats afficher</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>Words of the title, the file name, the prompt, or the seed</source>
        <translation>Mots du titre, du nom de fichier, de la description, ou la graine</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>discarded</source>
        <translation>rejeté</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>file is gone</source>
        <translation>fichier disparu</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>kept</source>
        <translation>gardé</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>on another computer</source>
        <translation>sur un autre ordinateur</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/history_page.py"/>
        <source>seed {seed}</source>
        <translation>graine {seed}</translation>
    </message>
</context>
<context>
    <name>JobQueue</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/jobs.py"/>
        <source>Engine starts</source>
        <translation>Le moteur démarre</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/jobs.py"/>
        <source>QGIS ended before this job was done. Resume continues where it stopped.</source>
        <translation>QGIS s'est fermé avant la fin de cette tâche. Reprendre continue là où elle s'est arrêtée.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/jobs.py"/>
        <source>QGIS ended before this job was done. Resume starts it again from the beginning.</source>
        <translation>QGIS s'est fermé avant la fin de cette tâche. Reprendre la recommence depuis le début.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/jobs.py"/>
        <source>Starting the engine</source>
        <translation>Démarrage du moteur</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Done in {time}</source>
        <translation>Fait en {time}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Failed: {why}</source>
        <translation>Échec : {why}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Next</source>
        <translation>Suivante</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>On hold</source>
        <translation>En attente</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Stops…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Waits, {count} before it</source>
        <translation>Attend, {count} avant elle</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>scale {scale} of {scales}</source>
        <translation>échelle {scale} sur {scales}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>with notes</source>
        <translation>avec remarques</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>{done} of {total} done, {failed} failed</source>
        <translation>{done} sur {total} faits, {failed} échoués</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>{time} left</source>
        <translation>encore {time}</translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Cancel this job</source>
        <translation>Annuler cette tâche</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Continue this job where it stopped</source>
        <translation>Continuer cette tâche là où elle s'est arrêtée</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Do this job over from its beginning</source>
        <translation>Recommencer cette tâche depuis le début</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Hold</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Hold the queue: nothing new starts</source>
        <translation>Retenir la file : rien de nouveau ne commence</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>No jobs yet. Draw a region, say what should be there, and press Run.</source>
        <translation>Pas encore de tâche. Dessinez une zone, dites ce qui doit s'y trouver, et pressez Exécuter.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Open the result's folder</source>
        <translation>Ouvrir le dossier du résultat</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Pause this job; it can go on later</source>
        <translation>Mettre cette tâche en pause ; elle peut reprendre plus tard</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Take off the list; files stay</source>
        <translation>Retirer de la liste ; les fichiers restent</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>The queue is on hold; press Hold again to let it go.</source>
        <translation>La file est retenue ; pressez Retenir à nouveau pour la laisser aller.</translation>
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
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/language_dialog.py"/>
        <source>Address of an OpenAI-compatible service. If empty, no model is asked.</source>
        <translation>Adresse d'un service compatible avec OpenAI. Si elle est vide, aucun modèle n'est interrogé.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/language_dialog.py"/>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/language_dialog.py"/>
        <source>Language model for paraphrases</source>
        <translation>Modèle de langage pour les paraphrases</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/language_dialog.py"/>
        <source>The key: the password of a “Basic” authentication entry in QGIS's encrypted store</source>
        <translation>La clé : le mot de passe d'une entrée « Basic » dans le stockage chiffré de QGIS</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/language_dialog.py"/>
        <source>The model's name at that address</source>
        <translation>Nom du modèle à cette adresse</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/language_dialog.py"/>
        <source>The words of a prompt are sent to this address when you ask for paraphrases, and nothing else: no picture, no place. What comes back is shown for you to edit.</source>
        <translation>Les mots d'une description sont envoyés à cette adresse quand vous demandez des paraphrases, et rien d'autre : ni image, ni lieu. Ce qui revient est affiché et reste modifiable.</translation>
    </message>
</context>
<context>
    <name>LayerMenu</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/layer_menu.py"/>
        <source>Export simulated disaster layers…</source>
        <translation>Exporter des couches de catastrophes simulées…</translation>
    </message>
</context>
<context>
    <name>MaterialRow</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/material_row.py"/>
        <source>&amp;Material</source>
        <translation>&amp;Matériau</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/material_row.py"/>
        <source>A texture saved before, brought to this raster's pixel size, colours and bands.</source>
        <translation>Une texture enregistrée auparavant, adaptée à la taille de pixel, aux couleurs et aux bandes de ce raster.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/material_row.py"/>
        <source>Material of the library</source>
        <translation>Matériau de la bibliothèque</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/material_row.py"/>
        <source>Name of the material:</source>
        <translation>Nom du matériau :</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/material_row.py"/>
        <source>None: what is drawn</source>
        <translation>Aucun : ce qui est dessiné</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/material_row.py"/>
        <source>Save as material</source>
        <translation>Enregistrer comme matériau</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/material_row.py"/>
        <source>Save the drawn exemplar as a material</source>
        <translation>Enregistrer l'échantillon dessiné comme matériau</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/material_row.py"/>
        <source>The material is in the library.</source>
        <translation>Le matériau est dans la bibliothèque.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/message_bar.py"/>
        <source>There is a message for you.</source>
        <translation>Il y a un message pour vous.</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Copies of an object</source>
        <translation>Copies d'un objet</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Each region its own</source>
        <translation>Chaque zone pour elle-même</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Edit</source>
        <translation>Modification</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Encoder</source>
        <translation>Encodeur</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Exemplar</source>
        <translation>Échantillon</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Feather</source>
        <translation>Adoucissement</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Kept away from</source>
        <translation>Tenu à l'écart de</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Object</source>
        <translation>Objet</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Parts of this raster were generated by software and do not show what was there. Not for measurement, evidence or navigation.</source>
        <translation>Des parties de ce raster ont été produites par un logiciel et ne montrent pas ce qui s'y trouvait. Ni pour mesurer, ni pour prouver, ni pour naviguer.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Places</source>
        <translation>Endroits</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Prompt</source>
        <translation>Description</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Raster of the exemplar</source>
        <translation>Raster de l'échantillon</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Removal</source>
        <translation>Suppression</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>STAC Item</source>
        <translation>Item STAC</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Software</source>
        <translation>Logiciels</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Strength</source>
        <translation>Force</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Synthetic raster</source>
        <translation>Raster synthétique</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Texture of an exemplar</source>
        <translation>Texture d'un échantillon</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Turned</source>
        <translation>Tournées</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/notes.py"/>
        <source>mirrored</source>
        <translation>inversée</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/numbers.py"/>
        <source>{number}%</source>
        <translation>{number} %</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/opening.py"/>
        <source>{name} is no GeoTIFF and is not opened.</source>
        <translation>{name} n’est pas un GeoTIFF et n’est pas ouvert.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/opening.py"/>
        <source>{name} is of a kind ({kind}) that is not opened: export it as a GeoTIFF.</source>
        <translation>{name} est d'un format ({kind}) qui n'est pas ouvert : exportez-le en GeoTIFF.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/opening.py"/>
        <source>{name} is of a kind ({kind}) that is not opened: save it as a GeoPackage.</source>
        <translation>{name} est d'un format ({kind}) qui n'est pas ouvert : enregistrez-le en GeoPackage.</translation>
    </message>
</context>
<context>
    <name>OptionsSection</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>&amp;Feather</source>
        <translation>A&amp;doucissement</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>&amp;Method</source>
        <translation>&amp;Méthode</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>&amp;Quality</source>
        <translation>&amp;Qualité</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>&amp;Seed</source>
        <translation>&amp;Graine</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>1 makes the region anew; less keeps more of what is there.</source>
        <translation>1 refait la zone à neuf ; moins garde davantage de ce qui s'y trouve.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>A latent diffusion model in diffusers' format draws what the frames say: its folder, or its name where the engine has fetched it. Left empty, the small one that comes along shows what the method does.</source>
        <translation>Un modèle de diffusion latente au format de diffusers dessine ce que disent les images : son dossier, ou son nom si le moteur l’a téléchargé. Laissé vide, le petit modèle fourni montre ce que fait la méthode.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>A layer is light, and the next edit goes on from it; all can be flattened to one GeoTIFF. A GeoTIFF holds the whole raster with this edit alone; the others are quick on huge rasters.</source>
        <translation>Une couche est légère, et la modification suivante part d’elle ; toutes peuvent être aplaties en un GeoTIFF. Un GeoTIFF contient le raster entier avec cette seule modification ; les autres sont rapides sur de très grands rasters.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Delete preset</source>
        <translation>Supprimer le préréglage</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Draft answers in seconds, to see whether the idea works.</source>
        <translation>Le brouillon répond en quelques secondes, pour voir si l'idée marche.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Edited part and a VRT over the source</source>
        <translation>Partie modifiée et un VRT sur la source</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Fol&amp;der</source>
        <translation>Do&amp;ssier</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Folder for results</source>
        <translation>Dossier des résultats</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Folder of a latent model</source>
        <translation>Dossier d’un modèle latent</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>GeoTIFF of the edited part only</source>
        <translation>GeoTIFF de la seule partie modifiée</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>GeoTIFF, cloud-optimised (COG)</source>
        <translation>GeoTIFF optimisé pour le cloud (COG)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>How far around the region old and new are blended.</source>
        <translation>Sur quelle distance autour de la zone l'ancien et le nouveau se fondent.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>How: {quality}, {feather} px feather</source>
        <translation>Comment : {quality}, adouci sur {feather} px</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Keep this seed for the next run</source>
        <translation>Garder cette graine pour la prochaine fois</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Latent model</source>
        <translation>Modèle latent</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Layer that edits build on</source>
        <translation>Couche où l’on continue</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Load preset file</source>
        <translation>Charger un fichier de préréglage</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Load preset file…</source>
        <translation>Charger un fichier de préréglage…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Mod&amp;el</source>
        <translation>Mod&amp;èle</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Name of the preset</source>
        <translation>Nom du préréglage</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>No presets yet</source>
        <translation>Pas encore de préréglage</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Patches (no training)</source>
        <translation>Patchs (sans entraînement)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Patches needs no training. SinDDM trains a small network on the scene once, then reuses it.</source>
        <translation>Patchs ne demande aucun entraînement. SinDDM entraîne une fois un petit réseau sur la scène, puis le réutilise.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Preset (*.json)</source>
        <translation>Préréglage (*.json)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Presets: keep these settings, or take kept ones</source>
        <translation>Préréglages : garder ces réglages, ou en reprendre</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Results are new files here; empty means beside the project or the raster.</source>
        <translation>Les résultats sont de nouveaux fichiers ici ; vide : à côté du projet ou du raster.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Roll another seed</source>
        <translation>Tirer une autre graine</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>S&amp;trength</source>
        <translation>&amp;Force</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Save as preset</source>
        <translation>Enregistrer comme préréglage</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Save as preset…</source>
        <translation>Enregistrer comme préréglage…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>SinDDM (learns the scene)</source>
        <translation>SinDDM (apprend la scène)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>The preset was not saved: {why}</source>
        <translation>Le préréglage n'a pas été enregistré : {why}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/options_section.py"/>
        <source>The same seed gives the same pixels again.</source>
        <translation>La même graine redonne les mêmes pixels.</translation>
    </message>
</context>
<context>
    <name>OutlinePicker</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/outline_picker.py"/>
        <source>There is no polygon at that place.</source>
        <translation>Il n'y a pas de polygone à cet endroit.</translation>
    </message>
</context>
<context>
    <name>Outputs</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/outputs.py"/>
        <source>The output folder {folder} does not exist: choose another.</source>
        <translation>Le dossier de sortie {folder} n'existe pas : choisissez-en un autre.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/outputs.py"/>
        <source>The output folder {folder} is read-only: choose another.</source>
        <translation>Le dossier de sortie {folder} est en lecture seule : choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/options.py"/>
        <source>{name} is not a preset of this plugin: choose a file that it saved.</source>
        <translation>{name} n'est pas un préréglage de cette extension : choisissez un fichier qu'elle a enregistré.</translation>
    </message>
</context>
<context>
    <name>Processing</name>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>A preset brings words and all that suits them; what is set besides goes before it.</source>
        <translation>Un préréglage apporte des mots et tout ce qui leur convient ; ce que vous réglez à côté passe avant lui.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Animation</source>
        <translation>Animation</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Animation as MP4 too</source>
        <translation>Animation aussi en MP4</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>As published</source>
        <translation>Comme publié</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>As the scene allows</source>
        <translation>Selon ce que la scène permet</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/words.py"/>
        <source>Bands are three numbers with commas between, as 4,3,2, not {text}.</source>
        <translation>Les bandes sont trois nombres séparés par des virgules, comme 4,3,2, et non {text}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/words.py"/>
        <source>Bands that are red, green and blue, as 4,3,2 (empty: the raster says)</source>
        <translation>Bandes rouge, verte et bleue, comme 4,3,2 (vide : le raster le dit)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>By both</source>
        <translation>Par les deux</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>By the encoder's gradient</source>
        <translation>Par le gradient de l'encodeur</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>By what the scene shows</source>
        <translation>Par ce que la scène montre</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/verify.py"/>
        <source>Certificates that you trust (PEM)</source>
        <translation>Certificats auxquels vous faites confiance (PEM)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>Change mask</source>
        <translation>Masque des modifications</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>Changed places</source>
        <translation>Endroits modifiés</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Copies an object so that its centre lies on each point.</source>
        <translation>Copie un objet pour que son centre soit sur chaque point.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Copies what lies inside the outline to every point: the centre of the outline's bounding box comes to lie on the point. The ground around the object stays behind; a shadow that it throws comes along and falls as the sun stands. All copies can be turned, mirrored and scaled.

Outside the copies and their feather every pixel of every band stays as it is. The result is marked as synthetic in its tags and in the STAC Item beside it, from which it can be made again.</source>
        <translation>Copie ce qui est dans le contour sur chaque point : le centre du rectangle englobant vient sur le point. Le sol autour de l'objet reste en place ; une ombre qu'il porte vient avec lui et tombe selon le soleil. Toutes les copies peuvent être tournées, inversées et mises à l'échelle.

Hors des copies et de leur adoucissement, chaque pixel de chaque bande reste tel quel. Le résultat est marqué comme synthétique dans ses métadonnées et dans l'Item STAC à côté, à partir duquel il peut être refait.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Copy an object to places</source>
        <translation>Copier un objet à des endroits</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Dask scheduler of a cluster (tls://host:port; empty: this computer)</source>
        <translation>Ordonnanceur Dask d’une grappe (tls://host:port ; vide : cet ordinateur)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Data set</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Date of the first frame (2024-03-01; empty: as the words say)</source>
        <translation>Date de la première image (2024-03-01 ; vide : selon la phrase)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Date of the last frame (empty: as the words say)</source>
        <translation>Date de la dernière image (vide : selon la phrase)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/each.py"/>
        <source>Each polygon becomes what its attributes say: a preset, a prompt, a material of the library, or it is removed; with strength, seed, feather, quality and method of its own where fields say them. It is one edit and one result; the command line has the same pixels.

A field that is called preset, prompt, material, remove, strength, seed, feather, quality or method is taken by itself; any other can be chosen. Polygons that say nothing become the preset that is chosen for them, else they stay as they are, as those do that lie outside the raster; the log names them. What a polygon says and cannot be carried out is refused before any work.</source>
        <translation>Chaque polygone devient ce que disent ses attributs : un préréglage, une description, un matériau de la bibliothèque, ou il est supprimé ; avec sa propre force, graine, adoucissement, qualité et méthode, là où des champs les disent. C’est une modification et un résultat ; la ligne de commande a les mêmes pixels.

Un champ nommé preset, prompt, material, remove, strength, seed, feather, quality ou method est pris de lui-même ; tout autre peut être choisi. Les polygones qui ne disent rien deviennent le préréglage choisi pour eux, sinon ils restent tels quels, comme ceux qui sont hors du raster ; le journal les nomme. Ce qu’un polygone dit et qui ne peut pas être fait est refusé avant tout travail.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Each polygon becomes what its attributes say: preset, prompt, material or remove, with seed, quality, strength and feather where there are such fields. The edits go to the folder “edits”, one each; from them comes the folder “dataset”: pictures before and after, change masks, classes, damage and a description, in the layouts that other programs load, split by place.

Run it again with the same folder to go on after an interruption: what is done is not done again. With the address of a Dask scheduler a cluster computes that sees the same files.

The pictures after are synthetic, and say so.</source>
        <translation>Chaque polygone devient ce que disent ses attributs : preset, prompt, material ou remove, avec seed, quality, strength et feather là où ces champs existent. Les éditions vont dans le dossier « edits », une par entité ; il en naît le dossier « dataset » : images avant et après, masques de changement, classes, dégâts et une description, dans les formes que d’autres programmes chargent, réparties par lieu.

Relancez avec le même dossier pour continuer après une interruption : ce qui est fait n’est pas refait. Avec l’adresse d’un ordonnanceur Dask, c’est une grappe qui calcule, si elle voit les mêmes fichiers.

Les images après sont synthétiques, et le disent.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Edit by exemplar</source>
        <translation>Modifier d'après un échantillon</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Edit by words</source>
        <translation>Modifier en mots</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/each.py"/>
        <source>Edit each region by its own fields</source>
        <translation>Modifier chaque zone d’après ses champs</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>Edited part and a VRT over the source</source>
        <translation>Partie modifiée et un VRT sur la source</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>Edited raster</source>
        <translation>Raster modifié</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Edits</source>
        <translation>Éditions</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Edits every feature as its attributes say, and writes a data set of it.</source>
        <translation>Édite chaque entité comme le disent ses attributs, et en écrit un jeu de données.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/words.py"/>
        <source>Encoder: builtin, a name from the dock's list, or the path of a checkpoint</source>
        <translation>Encodeur : builtin, un nom de la liste du panneau ou le chemin d'un checkpoint</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Exemplar</source>
        <translation>Échantillon</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Export simulated disaster layers</source>
        <translation>Exporter des couches de catastrophes simulées</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>Feather in pixels, outwards</source>
        <translation>Adoucissement en pixels, vers l'extérieur</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Features done</source>
        <translation>Entités terminées</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Features failed</source>
        <translation>Entités en échec</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Features whose attributes say what they become</source>
        <translation>Entités dont les attributs disent ce qu’elles deviennent</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Field of the dates (empty: the only one that has some)</source>
        <translation>Champ des dates (vide : le seul qui en contient)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/each.py"/>
        <source>Field that says: {what}</source>
        <translation>Champ qui dit : {what}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Fills a region from what lies around it.</source>
        <translation>Remplit une zone à partir de ce qui l'entoure.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Fills the region from what lies around it, as if its content had never been there.

Outside the region and its feather every pixel of every band stays as it is. The result is marked as synthetic in its tags and in the STAC Item beside it, from which it can be made again.</source>
        <translation>Remplit la zone à partir de ce qui l'entoure, comme si son contenu n'avait jamais existé.

Hors de la zone et de son adoucissement, chaque pixel de chaque bande reste tel quel. Le résultat est marqué comme synthétique dans ses métadonnées et dans l'Item STAC à côté, à partir duquel il peut être refait.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Fills the region with the texture of the exemplar: water, forest, roofs. The exemplar is a polygon on the same raster or on another one, whose pixels are brought to the same size, or a material of the library by its name.

Outside the region and its feather every pixel of every band stays as it is. The result is marked as synthetic in its tags and in the STAC Item beside it, from which it can be made again.</source>
        <translation>Remplit la zone avec la texture de l'échantillon : eau, forêt, toits. L'échantillon est un polygone sur le même raster ou sur un autre, dont les pixels sont ramenés à la même taille, ou un matériau de la bibliothèque désigné par son nom.

Hors de la zone et de son adoucissement, chaque pixel de chaque bande reste tel quel. Le résultat est marqué comme synthétique dans ses métadonnées et dans l'Item STAC à côté, à partir duquel il peut être refait.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Folder of edits and data set</source>
        <translation>Dossier des éditions et du jeu de données</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Folder of the story</source>
        <translation>Dossier du récit</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Footprints by date</source>
        <translation>Emprises par date</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>Footprints only</source>
        <translation>Seulement les emprises</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>Frames</source>
        <translation>Images</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>GeoTIFF of the edited part only</source>
        <translation>GeoTIFF de la seule partie modifiée</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>GeoTIFF, cloud-optimised (COG)</source>
        <translation>GeoTIFF optimisé pour le cloud (COG)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Give an exemplar or the name of a material, one of the two.</source>
        <translation>Indiquez un échantillon ou le nom d'un matériau, l'un des deux.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Gives a region the texture of another place.</source>
        <translation>Donne à une zone la texture d'un autre endroit.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Go as far as</source>
        <translation>Aller jusqu'à</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Heights that water or a slide follows</source>
        <translation>Relief que suit l'eau ou un glissement</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>Latent model</source>
        <translation>Modèle latent</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Latent model for that method: its folder, or its name where it was fetched</source>
        <translation>Modèle latent pour cette méthode : son dossier, ou son nom s’il a été téléchargé</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Let the language model that is set up plan</source>
        <translation>Laisser planifier le modèle de langue configuré</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Lines or polygons that it grows outward from</source>
        <translation>Lignes ou polygones d’où cela croît</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/words.py"/>
        <source>Make what does not suit the raster all the same, with a warning</source>
        <translation>Exécuter quand même ce qui ne convient pas au raster, avec un avertissement</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Makes a folder of frames: each the raster at one date, with its change mask and STAC Item; and for all of them the storyboard, the footprints by date, a STAC Collection and an animation. The first frame is the raster itself.

Say in English what happens, and when: “the reservoir dries up over five years, then fills again”. Or give a storyboard that was planned and edited. The change grows from the region's own shape; or water rises over heights, from the points that it comes from; or it spreads with the wind from where it began.

Outside the region and its feather every pixel of every band stays as it is in all frames. They show what the words say; they are no forecast.</source>
        <translation>Crée un dossier d'images : chacune est le raster à une date, avec son masque de changement et son Item STAC ; et pour toutes le storyboard, les emprises par date, une Collection STAC et une animation. La première image est le raster lui-même.

Dites en anglais ce qui se passe, et quand : “the reservoir dries up over five years, then fills again”. Ou donnez un storyboard planifié et modifié. Le changement croît depuis la forme de la zone ; ou l'eau monte sur le relief, depuis les points d'où elle vient ; ou il se propage avec le vent depuis son point de départ.

Hors de la zone et de son fondu, chaque pixel de chaque bande reste tel quel dans toutes les images. Elles montrent ce que disent les mots ; ce n'est pas une prévision.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/each.py"/>
        <source>Makes one edit of many polygons, each as its attributes say.</source>
        <translation>Fait une modification de nombreux polygones, chacun selon ses attributs.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Material of the library, in place of an exemplar</source>
        <translation>Matériau de la bibliothèque, au lieu d'un échantillon</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Metres of the water where the change begins</source>
        <translation>Niveau de l'eau en mètres où le changement commence</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Metres of the water where the change is whole</source>
        <translation>Niveau de l'eau en mètres où le changement est complet</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Mirror the copies, east for west</source>
        <translation>Inverser les copies, est et ouest</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>Natural look</source>
        <translation>Aspect naturel</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/each.py"/>
        <source>No feature in the raster says what it is to become.</source>
        <translation>Aucune entité dans le raster ne dit ce qu’elle doit devenir.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Number of frames (empty: as the words say)</source>
        <translation>Nombre d'images (vide : selon la phrase)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Other ways to say it (with ; between; empty: made by the engine)</source>
        <translation>Autres façons de le dire (séparées par ; ; vide : par le moteur)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Outline of the object</source>
        <translation>Contour de l'objet</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/each.py"/>
        <source>Outside the regions and their feather every pixel of every band stays as it is. The result is marked as synthetic in its tags and in the STAC Item beside it, from which it can be made again.</source>
        <translation>Hors des zones et de leur adoucissement, chaque pixel de chaque bande reste tel quel. Le résultat est marqué comme synthétique dans ses balises et dans l’Item STAC à côté, à partir duquel il peut être refait.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>Patches (no training)</source>
        <translation>Patchs (sans entraînement)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Places to copy to</source>
        <translation>Endroits où copier</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Points that water or a slide comes from</source>
        <translation>Points d'où vient l'eau ou un glissement</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Points where it begins and spreads from</source>
        <translation>Points où cela commence et se propage</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Polygons that join, each at its date</source>
        <translation>Polygones qui s’ajoutent, chacun à sa date</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/each.py"/>
        <source>Preset of features that say nothing themselves</source>
        <translation>Préréglage des entités qui ne disent rien elles-mêmes</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Preset of features that say nothing themselves, as flood</source>
        <translation>Préréglage des entités qui ne disent rien elles-mêmes, comme flood</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Preset: flood, burn scar, your own</source>
        <translation>Préréglage : inondation, brûlis, les vôtres</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Processes side by side</source>
        <translation>Processus côte à côte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Raster of the exemplar (the edited one when empty)</source>
        <translation>Raster de l'échantillon (vide : celui qui est modifié)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Raster to begin with</source>
        <translation>Raster de départ</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>Raster to edit</source>
        <translation>Raster à modifier</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/verify.py"/>
        <source>Raster to look into</source>
        <translation>Raster à examiner</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/verify.py"/>
        <source>Reads the marks of origin of a raster, its signature, and the STAC Item beside it, and holds its pixels against that Item, offline. The answer tells an untouched file from one that was saved again, cropped, changed or stripped of its marks, and says where.</source>
        <translation>Lit les marques d’origine d’un raster, sa signature et l’Item STAC à côté, et compare ses pixels à cet Item, hors ligne. La réponse distingue un fichier intact d’un fichier réenregistré, recadré, modifié ou privé de ses marques, et dit où.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Region in which it happens</source>
        <translation>Zone où cela se passe</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Region to change</source>
        <translation>Zone à changer</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Region to empty</source>
        <translation>Zone à vider</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Region to fill</source>
        <translation>Zone à remplir</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Remove what is in a region</source>
        <translation>Supprimer ce qui est dans une zone</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Rule of the gradient (paper: as published, with SinDDM)</source>
        <translation>Règle du gradient (paper : comme publié, avec SinDDM)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>STAC Collection</source>
        <translation>Collection STAC</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>STAC Item</source>
        <translation>Item STAC</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Say what the region should show, or take a preset.</source>
        <translation>Dites ce que la zone doit montrer, ou prenez un préréglage.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/verify.py"/>
        <source>Says whether a raster is synthetic, and still as it was written.</source>
        <translation>Dit si un raster est synthétique et encore tel qu’il a été écrit.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>Seed (same seed, same pixels)</source>
        <translation>Graine (même graine, mêmes pixels)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>Side of the data set's pictures in pixels</source>
        <translation>Côté des images du jeu de données en pixels</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>SinDDM (learns the scene)</source>
        <translation>SinDDM (apprend la scène)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Size of the copies (1: as it is)</source>
        <translation>Taille des copies (1 : telle qu'elle est)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Steering</source>
        <translation>Guidage</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Story: one place over time</source>
        <translation>Récit : un lieu au fil du temps</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Storyboard</source>
        <translation>Storyboard</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Storyboard instead of the sentence</source>
        <translation>Storyboard au lieu de la phrase</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>Storyboard only</source>
        <translation>Seulement le storyboard</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>Strength (1: made anew)</source>
        <translation>Force (1 : refait à neuf)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>TLS: certificate of the authority</source>
        <translation>TLS : certificat de l'autorité</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>TLS: certificate of this side</source>
        <translation>TLS : certificat de ce côté</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>TLS: key of this side's certificate</source>
        <translation>TLS : clé du certificat de ce côté</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>The costs must be a raster file: export the layer first.</source>
        <translation>Les coûts doivent être un fichier raster : exportez d’abord la couche.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>The format {format} needs an output whose name ends in {suffix}.</source>
        <translation>Le format {format} demande une sortie dont le nom finit par {suffix}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>The heights must be a raster file: export the layer first.</source>
        <translation>Le relief doit être un fichier raster : exportez d'abord la couche.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/verify.py"/>
        <source>The raster must be a file: export the layer first.</source>
        <translation>Le raster doit être un fichier : exportez d’abord la couche.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>There is a data set in {folder} already: choose another folder.</source>
        <translation>Il y a déjà un jeu de données dans {folder} : choisissez un autre dossier.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Turn the copies by (degrees clockwise)</source>
        <translation>Tourner les copies de (degrés, sens horaire)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Turns a region into what a sentence says.</source>
        <translation>Fait d'une zone ce que dit une phrase.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Turns a sentence into dated frames of a raster.</source>
        <translation>Fait d'une phrase des images datées d'un raster.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Turns the region into what the sentence says, out of what the raster itself shows. An image-text encoder judges the pixels; it is part of the engine when it was installed with edits by words. The built-in one knows English words for land cover and what disasters leave.

Outside the region and its feather every pixel of every band stays as it is. The result is marked as synthetic in its tags and in the STAC Item beside it, from which it can be made again.</source>
        <translation>Transforme la zone en ce que dit la phrase, à partir de ce que montre le raster lui-même. Un encodeur image-texte juge les pixels ; il fait partie du moteur installé avec les modifications par des mots. L'encodeur intégré connaît les mots anglais de l'occupation du sol et des traces de catastrophes.

Hors de la zone et de son fondu, chaque pixel de chaque bande reste tel quel. Le résultat est signalé comme synthétique dans ses étiquettes et dans l'Item STAC à côté, d'où il peut être refait.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/verify.py"/>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Water comes from the open water in sight too</source>
        <translation>L’eau vient aussi de l’eau libre visible</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Weight of the words</source>
        <translation>Poids des mots</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>What a step of the spread costs (no data, 0 and less: a barrier)</source>
        <translation>Ce que coûte un pas de la propagation (pas de données, 0 et moins : un obstacle)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>What happens, in a sentence (in English)</source>
        <translation>Ce qui se passe, en une phrase (en anglais)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/verify.py"/>
        <source>What is known</source>
        <translation>Ce que l’on sait</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/verify.py"/>
        <source>What is this file?</source>
        <translation>Quel est ce fichier ?</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>What the region should show (empty: as the preset says)</source>
        <translation>Ce que la zone doit montrer (vide : selon le préréglage)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>What to keep away from (several with ; between)</source>
        <translation>Ce qu'il faut éviter (plusieurs séparés par ;)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Where the wind blows to (degrees clockwise from north)</source>
        <translation>Vers où souffle le vent (degrés, sens horaire depuis le nord)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>Wind (0: calm, 1: storm)</source>
        <translation>Vent (0 : calme, 1 : tempête)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>batch,dataset,disaster,training,export</source>
        <translation>lot,jeu de données,catastrophe,entraînement,export</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/base.py"/>
        <source>generative,inpainting,diffusion,synthetic,texture,edit</source>
        <translation>génératif,inpainting,diffusion,synthétique,texture,modifier</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>story,time,sequence,flood,fire,animation</source>
        <translation>récit,temps,séquence,inondation,incendie,animation</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/verify.py"/>
        <source>verify,origin,provenance,signature</source>
        <translation>vérifier,origine,provenance,signature</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>{count} features could not be edited; results.jsonl says why.</source>
        <translation>{count} entités n’ont pas pu être éditées ; results.jsonl dit pourquoi.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/each.py"/>
        <source>{name} stays as it is: {why}.</source>
        <translation>{name} reste tel quel : {why}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/each.py"/>
        <source>{name}: {why}.</source>
        <translation>{name} : {why}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/choices.py"/>
        <source>“{what}” cannot be “{given}”: give one of {known}.</source>
        <translation>« {what} » ne peut pas être « {given} » : donnez une valeur parmi {known}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/regions.py"/>
        <source>“{what}” holds no point: choose a layer with at least one.</source>
        <translation>« {what} » ne contient aucun point : choisissez une couche qui en a au moins un.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/regions.py"/>
        <source>“{what}” holds no polygon: choose a layer with at least one.</source>
        <translation>« {what} » ne contient aucun polygone : choisissez une couche qui en a au moins un.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/sequence.py"/>
        <source>“{what}” must be a vector file: export the layer first.</source>
        <translation>« {what} » doit être un fichier vecteur : exportez d’abord la couche.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/each.py"/>
        <source>“{what}”: the features have no field “{name}”.</source>
        <translation>« {what} » : les entités n’ont pas de champ « {name} ».</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/each.py"/>
        <source>… and {count} more stay as they are.</source>
        <translation>… et {count} de plus restent telles quelles.</translation>
    </message>
</context>
<context>
    <name>ProgressSection</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>Cancel this job</source>
        <translation>Annuler cette tâche</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>Contact sheet</source>
        <translation>Planche contact</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>Contact sheet of the data set</source>
        <translation>Planche contact du jeu de données</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>Continue this job where it stopped</source>
        <translation>Continuer cette tâche là où elle s'est arrêtée</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>Could not be edited: {count}</source>
        <translation>N'ont pas pu être modifiées : {count}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>Feature</source>
        <translation>Entité</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>How far the export is</source>
        <translation>Où en est l'export</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>Now: {what}</source>
        <translation>En cours : {what}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>On the map</source>
        <translation>Sur la carte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>Pause this job; it can go on later</source>
        <translation>Mettre cette tâche en pause ; elle peut reprendre plus tard</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>Put the edits on the map, as layers of a group</source>
        <translation>Mettre les modifications sur la carte, comme couches d'un groupe</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>What could not be edited</source>
        <translation>Ce qui n'a pas pu être modifié</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>Why it failed</source>
        <translation>Pourquoi cela a échoué</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>{count} failed</source>
        <translation>{count} échoués</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>{count} running</source>
        <translation>{count} en cours</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>{done} of {total} done</source>
        <translation>{done} sur {total} faits</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>{task} on {file}</source>
        <translation>{task} dans {file}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/progress_section.py"/>
        <source>{time} left</source>
        <translation>encore {time}</translation>
    </message>
</context>
<context>
    <name>RemoveTab</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>The regions are filled from what lies around them, as if nothing had ever been there. Draw them a little larger than the object, its shadow included.</source>
        <translation>Les zones sont remplies à partir de ce qui les entoure, comme s'il n'y avait jamais rien eu. Dessinez-les un peu plus grandes que l'objet, ombre comprise.</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/requests.py"/>
        <source>A region is in a CRS that is not known here, {crs}: draw it anew.</source>
        <translation>Une zone est dans un SCR inconnu ici, {crs} : dessinez-la à nouveau.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/requests.py"/>
        <source>A region lies in {file}: draw it anew or take it from that layer.</source>
        <translation>Une zone se trouve dans {file} : redessinez-la ou prenez-la dans cette couche.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/requests.py"/>
        <source>Region</source>
        <translation>Zone</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/again.py"/>
        <source>The request leads to {place}, which was not agreed to.</source>
        <translation>La requête mène à {place}, ce qui n'a pas été accepté.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/requests.py"/>
        <source>The source {path} cannot be read: is it still there?</source>
        <translation>La source {path} est illisible : est-elle toujours là ?</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/story_again.py"/>
        <source>{name} cannot be read: {why}.</source>
        <translation>{name} ne peut pas être lu : {why}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/requests.py"/>
        <source>{name} holds no request: choose the .json file beside a result.</source>
        <translation>{name} ne contient pas de requête : choisissez le fichier .json à côté d'un résultat.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/story_again.py"/>
        <source>{name} holds no storyboard that can be read: {why}</source>
        <translation>{name} ne contient pas de storyboard lisible : {why}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/story_again.py"/>
        <source>{name} is not the Collection of a story: choose its collection.json.</source>
        <translation>{name} n’est pas la Collection d’un récit : choisissez son collection.json.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/again.py"/>
        <source>{old} is not there any more: {new} beside the result is used instead.</source>
        <translation>{old} n'est plus là : {new}, à côté du résultat, est utilisé à la place.</translation>
    </message>
</context>
<context>
    <name>ResultBar</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>Another</source>
        <translation>Une autre</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>Before/after</source>
        <translation>Avant/après</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>Discard</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>Drag the line on the map between before and after</source>
        <translation>Glisser la ligne sur la carte entre avant et après</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>Go on from here</source>
        <translation>Continuer d’ici</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>Keep it, and draw the next edit on top of it</source>
        <translation>Le garder et dessiner la modification suivante par-dessus</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>Keep this one; other variants of the run are marked as discarded</source>
        <translation>Garder celle-ci ; les autres variantes sont marquées comme rejetées</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>Make a further variant with a new seed</source>
        <translation>Faire une autre variante avec une nouvelle graine</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>Take it back and delete its files</source>
        <translation>Le retirer et supprimer ses fichiers</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>Variants of this edit</source>
        <translation>Variantes de cette modification</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>seed {seed}</source>
        <translation>graine {seed}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/result_bar.py"/>
        <source>{number} · {what} is done</source>
        <translation>{number} · {what} : terminé</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <location filename="../../rs_genedit_plugin/results/story.py"/>
        <source>Footprints by date</source>
        <translation>Emprises par date</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/change.py"/>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/change.py"/>
        <source>{title}: mask</source>
        <translation>{title} : masque</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/results/change.py"/>
        <source>{title}: polygons</source>
        <translation>{title} : polygones</translation>
    </message>
</context>
<context>
    <name>RoiList</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/rois.py"/>
        <source>Region {number}</source>
        <translation>Zone {number}</translation>
    </message>
</context>
<context>
    <name>RoiSection</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>A copy changes only the places it is copied to.</source>
        <translation>Une copie ne change que les endroits où elle va.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>All but these</source>
        <translation>Tout sauf celles-ci</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Change the regions: larger, smaller, inverted</source>
        <translation>Modifier les zones : plus grandes, plus petites, inversées</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Click pixels that look alike: the region grows from there</source>
        <translation>Cliquez des pixels semblables : la zone grandit à partir de là</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Cut a hole: draw what to leave out of the regions</source>
        <translation>Découper un trou : dessiner ce qu'il faut exclure des zones</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Delete the chosen regions</source>
        <translation>Supprimer les zones choisies</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Draw a polygon: click corners, right click ends it; with Shift besides the others</source>
        <translation>Dessiner un polygone : cliquez les sommets, clic droit pour finir ; avec Maj en plus des autres</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Draw a rectangle: two corners, or drag; with Shift besides the others</source>
        <translation>Dessiner un rectangle : deux coins, ou glisser ; avec Maj en plus des autres</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Draw freehand: drag around the place; with Shift besides the others</source>
        <translation>Dessiner à main levée : glissez autour de l’endroit ; avec Maj en plus des autres</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Draw one or more regions on the map, or take them from features.</source>
        <translation>Dessinez une ou plusieurs zones sur la carte, ou prenez-les dans des entités.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Edit corners: drag one, double-click an edge to add one, Delete takes one away</source>
        <translation>Modifier les sommets : faire glisser, double-cliquer un bord pour en ajouter, Suppr pour en ôter</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>How far the pixels may differ from the one that is clicked</source>
        <translation>De combien les pixels peuvent différer de celui qui est cliqué</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Larger by {count} px</source>
        <translation>Plus grand de {count} px</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Map extent</source>
        <translation>Emprise de la carte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>No polygon layer in the project</source>
        <translation>Aucune couche de polygones dans le projet</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Nothing would be left of the regions.</source>
        <translation>Il ne resterait rien des zones.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Paint: drag over the place; + and - set the width</source>
        <translation>Peindre : glissez sur l’endroit ; + et - règlent la largeur</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Redo</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Regions</source>
        <translation>Zones</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Smaller by {count} px</source>
        <translation>Plus petit de {count} px</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Take regions from features, a layer or the map</source>
        <translation>Prendre les zones dans des entités, une couche ou la carte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>The hole lies outside the regions: nothing was cut.</source>
        <translation>Le trou est hors des zones : rien n'a été découpé.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>The map shows nothing of the raster: zoom to it.</source>
        <translation>La carte ne montre rien du raster : zoomez dessus.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>The regions cover the whole raster: nothing is left.</source>
        <translation>Les zones couvrent tout le raster : il ne reste rien.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>The regions lie outside the raster.</source>
        <translation>Les zones sont hors du raster.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>The regions to edit. Double click zooms to one, Delete removes it.</source>
        <translation>Les zones à modifier. Double-clic pour zoomer, Suppr pour supprimer.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Tolerance</source>
        <translation>Tolérance</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Tolerance: </source>
        <translation>Tolérance : </translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Without holes</source>
        <translation>Sans trous</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>Zoom to the chosen regions</source>
        <translation>Zoomer sur les zones choisies</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>{layer} has no polygons to take.</source>
        <translation>{layer} n'a pas de polygone à prendre.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>{layer}: all features ({count})</source>
        <translation>{layer} : toutes les entités ({count})</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/roi_section.py"/>
        <source>{layer}: selected features ({count})</source>
        <translation>{layer} : entités sélectionnées ({count})</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/sample.py"/>
        <source>QGIS cannot read {path}.</source>
        <translation>QGIS ne peut pas lire {path}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/sample.py"/>
        <source>Sample scene</source>
        <translation>Scène d’exemple</translation>
    </message>
</context>
<context>
    <name>Scene</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/scene.py"/>
        <source>1 band</source>
        <translation>1 bande</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/scene.py"/>
        <source>Choose a raster layer: the picture to edit.</source>
        <translation>Choisissez une couche raster : l'image à modifier.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/scene.py"/>
        <source>The region has no place in the layer's CRS: draw it nearer to the layer.</source>
        <translation>La zone n'existe pas dans le SCR de la couche : dessinez-la plus près de la couche.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/scene.py"/>
        <source>custom CRS</source>
        <translation>SCR personnalisé</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/scene.py"/>
        <source>no CRS (edited in pixels)</source>
        <translation>sans SCR (modifié en pixels)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/scene.py"/>
        <source>{count} bands</source>
        <translation>{count} bandes</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/scene.py"/>
        <source>“{name}” cannot be read: is its file still there?</source>
        <translation>« {name} » est illisible : son fichier est-il toujours là ?</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/scene.py"/>
        <source>“{name}” has no bands.</source>
        <translation>« {name} » n'a pas de bande.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/scene.py"/>
        <source>“{name}” holds colour numbers, not colours: convert it with Raster ▸ Conversion ▸ PCT to RGB.</source>
        <translation>« {name} » contient des numéros de couleur, pas des couleurs : convertissez-le avec Raster ▸ Conversion ▸ PCT vers RVB.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/scene.py"/>
        <source>“{name}” is not a file on this computer: save the part to edit as a GeoTIFF first.</source>
        <translation>« {name} » n'est pas un fichier de cet ordinateur : enregistrez d'abord la partie à modifier en GeoTIFF.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/scene.py"/>
        <source>“{name}” is placed by a camera model (RPC), which QGIS does not show: warp it to a CRS first.</source>
        <translation>« {name} » est placé par un modèle de caméra (RPC), que QGIS ne montre pas : reprojetez-le d'abord dans un SCR.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/titles.py"/>
        <source>By fields</source>
        <translation>Par champs</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/titles.py"/>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/titles.py"/>
        <source>Exemplar</source>
        <translation>Échantillon</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/titles.py"/>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/session.py"/>
        <source>Jobs from before QGIS ended: {count}. They wait, paused, on the Jobs page.</source>
        <translation>Tâches d'avant la fermeture de QGIS : {count}. Elles attendent, en pause, dans la page Tâches.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/titles.py"/>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/titles.py"/>
        <source>Story</source>
        <translation>Récit</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/titles.py"/>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/outcomes.py"/>
        <source>The source has changed since the earlier result: {title} is another result.</source>
        <translation>La source a changé depuis le résultat précédent : {title} est un autre résultat.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/outcomes.py"/>
        <source>{scene} – edits</source>
        <translation>{scene} – modifications</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/outcomes.py"/>
        <source>{title} failed and can be resumed on the Jobs page: {why}</source>
        <translation>{title} a échoué et peut être repris sur la page Tâches : {why}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/outcomes.py"/>
        <source>{title} failed: {why}</source>
        <translation>{title} a échoué : {why}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/stack/arrivals.py"/>
        <source>{title} is done, but QGIS cannot read {path}.</source>
        <translation>{title} est fait, mais QGIS ne peut pas lire {path}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/outcomes.py"/>
        <source>{title} is done.</source>
        <translation>{title} est fait.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/outcomes.py"/>
        <source>{title} is done: {name}</source>
        <translation>{title} est fait : {name}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/outcomes.py"/>
        <source>{title}, from a project that is closed, is done.</source>
        <translation>{title}, d'un projet fermé, est fait.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/outcomes.py"/>
        <source>{title}, from a project that is closed, is done: {path}</source>
        <translation>{title}, d'un projet fermé, est fait : {path}</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>&amp;Check</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>&amp;Folder</source>
        <translation>Dos&amp;sier</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>&amp;Install it into a folder</source>
        <translation>L'&amp;installer dans un dossier</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>&amp;Wheels</source>
        <translation>&amp;Wheels</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>A package index to take torch from, where the usual one lacks the build.</source>
        <translation>Un index de paquets où prendre torch, quand l'habituel n'a pas cette version.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Any folder of its own; spaces and accents are fine.</source>
        <translation>N'importe quel dossier à lui ; espaces et accents conviennent.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Build on &amp;Python</source>
        <translation>Bâtir sur &amp;Python</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Choose the python program of an environment that has the engine's packages.</source>
        <translation>Choisissez le programme python d'un environnement qui a les paquets du moteur.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Copy &amp;diagnostics</source>
        <translation>Copier le &amp;diagnostic</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Delete the engine in {folder}? Your results stay.</source>
        <translation>Supprimer le moteur dans {folder} ? Vos résultats restent.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Edits by words (image-text encoder)</source>
        <translation>Modifications en mots (encodeur image-texte)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Exports on a cluster (Dask)</source>
        <translation>Exports sur une grappe (Dask)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Folder for the engine</source>
        <translation>Dossier du moteur</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Folder of wheel files</source>
        <translation>Dossier de fichiers wheel</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Install</source>
        <translation>Installer</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Jobs run with this Python.</source>
        <translation>Les tâches s'exécutent avec ce Python.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>NVIDIA GPU (CUDA)</source>
        <translation>GPU NVIDIA (CUDA)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>P&amp;ython</source>
        <translation>P&amp;ython</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>PyTorch for NVIDIA GPUs ({found}).</source>
        <translation>PyTorch pour GPU NVIDIA ({found}).</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>PyTorch for the processor ({found}).</source>
        <translation>PyTorch pour le processeur ({found}).</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>PyTorch for the processor would do here ({less}): name an index that has it under More.</source>
        <translation>PyTorch pour le processeur suffirait ici ({less}) : indiquez sous Plus un index qui le propose.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Python 3.10 to 3.14 to build on; empty finds one on this computer.</source>
        <translation>Python 3.10 à 3.14 comme base ; vide en cherche un sur cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Python interpreter</source>
        <translation>Interpréteur Python</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Remove the engine</source>
        <translation>Supprimer le moteur</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Repair or update</source>
        <translation>Réparer ou mettre à jour</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Runs &amp;on</source>
        <translation>Tourne s&amp;ur</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Test the engine: device, memory, versions.</source>
        <translation>Tester le moteur : appareil, mémoire, versions.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>That program does not exist.</source>
        <translation>Ce programme n'existe pas.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>The engine computes the edits on this computer; no picture is sent anywhere. It is installed in its own folder, apart from QGIS's Python, and is removed with that folder.</source>
        <translation>Le moteur calcule les modifications sur cet ordinateur ; aucune image n'est envoyée. Il est installé dans son propre dossier, à part du Python de QGIS, et est supprimé avec ce dossier.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>The python program of an environment that has the engine's packages.</source>
        <translation>Le programme python d'un environnement qui a les paquets du moteur.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>To install without network: a folder that holds the *.whl files.</source>
        <translation>Pour installer sans réseau : un dossier qui contient les fichiers *.whl.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Use a Python that &amp;has its packages</source>
        <translation>Utiliser un Python qui &amp;a ses paquets</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>Versions, states and the last messages, without secrets, for a report.</source>
        <translation>Versions, états et derniers messages, sans secret, pour un rapport.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>What suits this computer</source>
        <translation>Ce qui convient à cet ordinateur</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>What the installer said</source>
        <translation>Ce qu'a dit l'installeur</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>an NVIDIA GPU was found</source>
        <translation>un GPU NVIDIA a été trouvé</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>no NVIDIA GPU was found</source>
        <translation>aucun GPU NVIDIA n’a été trouvé</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>the usual one</source>
        <translation>l'habituel</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>torch from</source>
        <translation>torch depuis</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/setup_page.py"/>
        <source>{need}; {free} GB are free there.</source>
        <translation>{need} ; {free} Go y sont libres.</translation>
    </message>
</context>
<context>
    <name>Similar</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/similar.py"/>
        <source>The region goes on beyond what was looked at: click there with Shift.</source>
        <translation>La zone continue au-delà de ce qui a été regardé : cliquez là avec Maj.</translation>
    </message>
</context>
<context>
    <name>SourceSection</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>Choose a raster layer…</source>
        <translation>Choisir une couche raster…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>Makes a small aerial picture on this computer and opens it.</source>
        <translation>Crée une petite image aérienne sur cet ordinateur et l’ouvre.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>Making the sample scene…</source>
        <translation>Création de la scène d’exemple…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>Raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>Raster layer</source>
        <translation>Couche raster</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>Save map extent as GeoTIFF…</source>
        <translation>Enregistrer l'emprise de la carte en GeoTIFF…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>Saved as {name} ({facts}); it is the raster to edit now.</source>
        <translation>Enregistré sous {name} ({facts}) ; c’est maintenant le raster à modifier.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>Saves what the map shows of this layer as a file, adds it to the project and edits that.</source>
        <translation>Enregistre ce que la carte montre de cette couche, l'ajoute au projet et modifie ce fichier.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>Show the raster on the map</source>
        <translation>Montrer le raster sur la carte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>The layer's CRS differs from its file's; the file's coordinates are used.</source>
        <translation>Le SCR de la couche diffère de celui de son fichier ; les coordonnées du fichier sont utilisées.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>The raster to edit. Its file is only read: results are new files.</source>
        <translation>Le raster à modifier. Son fichier est seulement lu : les résultats sont de nouveaux fichiers.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/source_section.py"/>
        <source>Try it on the sample scene</source>
        <translation>Essayer sur la scène d’exemple</translation>
    </message>
</context>
<context>
    <name>Stack</name>
    <message>
        <location filename="../../rs_genedit_plugin/stack/items.py"/>
        <source>it is not the Item of an edit</source>
        <translation>ce n’est pas l’Item d’une modification</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/stack/view.py"/>
        <source>{path} cannot be read: is it still there?</source>
        <translation>{path} n’est pas lisible : existe-t-il encore ?</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/stack/view.py"/>
        <source>{scene} – edited</source>
        <translation>{scene} – modifié</translation>
    </message>
</context>
<context>
    <name>Stacks</name>
    <message>
        <location filename="../../rs_genedit_plugin/stack/orders.py"/>
        <source>Flattened · {scene}</source>
        <translation>Aplati · {scene}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/stack/stacks.py"/>
        <source>Left as they are: {names}.</source>
        <translation>Laissés tels quels : {names}.</translation>
    </message>
</context>
<context>
    <name>Stories</name>
    <message>
        <location filename="../../rs_genedit_plugin/stories.py"/>
        <source>The story is still being made: edit it when it is done.</source>
        <translation>Le récit est encore en cours : modifiez-le quand il est terminé.</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/story.py"/>
        <source>Choose a vector layer that is a file.</source>
        <translation>Choisissez une couche vecteur qui est un fichier.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/story.py"/>
        <source>Choose the heights: a raster layer that is a file.</source>
        <translation>Choisissez le relief : une couche raster qui est un fichier.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/story.py"/>
        <source>Click where it begins on the map.</source>
        <translation>Cliquez sur la carte où cela commence.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/story.py"/>
        <source>Run a story first.</source>
        <translation>Lancez d'abord un récit.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/story.py"/>
        <source>Say what happens, in a sentence.</source>
        <translation>Dites en une phrase ce qui se passe.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/story.py"/>
        <source>The costs must be a raster layer that is a file.</source>
        <translation>Les coûts doivent être une couche raster qui est un fichier.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/story.py"/>
        <source>The lowest level must lie below the highest.</source>
        <translation>Le niveau le plus bas doit être sous le plus haut.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/story.py"/>
        <source>The storyboard does not hold together: {why}</source>
        <translation>Le storyboard n'est pas cohérent : {why}</translation>
    </message>
</context>
<context>
    <name>StoryDesk</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/desk.py"/>
        <source>QGIS cannot read the footprints: {path}.</source>
        <translation>QGIS ne peut pas lire les emprises : {path}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/desk.py"/>
        <source>Save the animation</source>
        <translation>Enregistrer l'animation</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/desk.py"/>
        <source>The animation is saved: {path}</source>
        <translation>L'animation est enregistrée : {path}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/desk.py"/>
        <source>The animation was not saved: {why}</source>
        <translation>L'animation n'a pas été enregistrée : {why}</translation>
    </message>
</context>
<context>
    <name>StoryPage</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/page.py"/>
        <source>&amp;Run</source>
        <translation>&amp;Lancer</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/page.py"/>
        <source>Put this story into the queue (Ctrl+Return)</source>
        <translation>Mettre ce récit dans la file d'attente (Ctrl+Entrée)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/page.py"/>
        <source>The engine is asked; it answers once it has nothing else to do.</source>
        <translation>Le moteur est interrogé ; il répond dès qu'il n'a rien d'autre à faire.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/page.py"/>
        <source>The story goes to {folder}</source>
        <translation>Le récit va dans {folder}</translation>
    </message>
</context>
<context>
    <name>StoryboardTable</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>A seed is a whole number from 0 to {most}.</source>
        <translation>Une graine est un nombre entier de 0 à {most}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>Give a share from 0 to 1.</source>
        <translation>Donnez une part de 0 à 1.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>Gives this frame pictures of its own; empty: it shares those of the story</source>
        <translation>Donne à cette image ses propres pixels ; vide : elle partage ceux du récit</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>How far the change has come: 0 is the scene as it is, 1 the whole region</source>
        <translation>Jusqu'où va le changement : 0 la scène telle quelle, 1 toute la zone</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>How much is seen of what is left behind, 0 to 1</source>
        <translation>Combien on voit de ce qui reste, de 0 à 1</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>Intensity</source>
        <translation>Intensité</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>Its share</source>
        <translation>Sa part</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>Left behind</source>
        <translation>Ce qui reste</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>Level (m)</source>
        <translation>Niveau (m)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>Metres of the water's surface, over heights; it stands for the intensity</source>
        <translation>Niveau de l'eau en mètres, sur le relief ; il remplace l'intensité</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>Newly reached</source>
        <translation>Nouvellement atteint</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>Prompt</source>
        <translation>Description</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>The frame, once it is made</source>
        <translation>L'image, une fois faite</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>What ground shows from which the change has gone again; empty: the scene itself</source>
        <translation>Ce que montre le sol d'où le changement s'est retiré ; vide : la scène elle-même</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>What the changed part shows, in English</source>
        <translation>Ce que montre la partie changée, en anglais</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>What the part shows that this frame reached first; empty: as the prompt says</source>
        <translation>Ce que montre la partie atteinte en premier par cette image ; vide : comme dit la description</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>When the frame shows the place: 2024-03-01, or with a time</source>
        <translation>Quand l'image montre le lieu : 2024-03-01, ou avec une heure</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/storyboard_table.py"/>
        <source>“{text}” is not a number.</source>
        <translation>« {text} » n'est pas un nombre.</translation>
    </message>
</context>
<context>
    <name>Swipe</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/tools/swipe.py"/>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/tools/swipe.py"/>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
</context>
<context>
    <name>TaskSection</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Copy an object to other places</source>
        <translation>Copier un objet à d'autres endroits</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Exemplar</source>
        <translation>Échantillon</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Fill the region from what lies around it</source>
        <translation>Remplir la zone à partir de ce qui l'entoure</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Give the region the texture of another place</source>
        <translation>Donner à la zone la texture d'un autre endroit</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Say in words what should be there</source>
        <translation>Dire en mots ce qui doit s'y trouver</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
</context>
<context>
    <name>TextTab</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>&amp;Encoder</source>
        <translation>&amp;Encodeur</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>&amp;Not</source>
        <translation>&amp;Pas</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>As the scene allows</source>
        <translation>Selon ce que la scène permet</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Ask the language model</source>
        <translation>Demander au modèle de langage</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>By both</source>
        <translation>Par les deux</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>By the encoder's gradient</source>
        <translation>Par le gradient de l'encodeur</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>By what the scene shows</source>
        <translation>Par ce que la scène montre</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Download this encoder</source>
        <translation>Télécharger cet encodeur</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Downloading {title}…</source>
        <translation>Téléchargement de {title}…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>From the word list</source>
        <translation>Depuis la liste de mots</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>How strongly the words count against a natural look</source>
        <translation>Le poids des mots par rapport à un aspect naturel</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>It knows land cover and what disasters leave; for free text choose another.</source>
        <translation>Il connaît l'occupation du sol et les traces de catastrophes ; pour un texte libre, prenez-en un autre.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Keep these words</source>
        <translation>Garder ces mots</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Keep these words…</source>
        <translation>Garder ces mots…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Language model…</source>
        <translation>Modèle de langage…</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Licence: {licence}</source>
        <translation>Licence : {licence}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>No checksum of this file is known: download it only if you trust its source.</source>
        <translation>Aucune somme de contrôle n’est connue pour ce fichier : ne le téléchargez que si vous faites confiance à sa source.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>One on each line. Left empty, the engine finds them.</source>
        <translation>Une par ligne. Si c'est vide, le moteur les trouve.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Open the folder of kept words</source>
        <translation>Ouvrir le dossier des mots gardés</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Other ways to say the prompt, one on each line</source>
        <translation>Autres façons de le dire, une par ligne</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Paraphrases</source>
        <translation>Paraphrases</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Pixels drawn from places of the scene that fit the words are real texture; the gradient changes the look of what is there. By default the gradient acts only where the scene shows nothing that fits.</source>
        <translation>Les pixels pris aux endroits de la scène qui correspondent aux mots sont une vraie texture ; le gradient change l'aspect de ce qui est là. Par défaut, il n'agit que si la scène ne montre rien qui convienne.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Prompt</source>
        <translation>Description</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Say it in several &amp;ways</source>
        <translation>Le dire de &amp;plusieurs façons</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Ste&amp;ering</source>
        <translation>&amp;Guidage</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Stop the download; it can go on later</source>
        <translation>Arrêter le téléchargement ; il pourra reprendre</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Suggest other ways to say it</source>
        <translation>Proposer d'autres façons de le dire</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>The image-text encoder that judges how well the pixels fit the words</source>
        <translation>L'encodeur image-texte qui juge si les pixels correspondent aux mots</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>The prompt is averaged with other ways to say it. This makes the result more reliable.</source>
        <translation>La consigne est moyennée avec d'autres formulations. Le résultat est ainsi plus fiable.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>The words were not kept: {why}</source>
        <translation>Les mots n'ont pas été gardés : {why}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Their name</source>
        <translation>Leur nom</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Weight of the words</source>
        <translation>Poids des mots</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>What the region should show, in English: the encoders know no other language.</source>
        <translation>Ce que la zone doit montrer, en anglais : les encodeurs ne connaissent pas d'autre langue.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>What to keep away from; several with ; between</source>
        <translation>Ce qu'il faut éviter ; plusieurs séparés par ;</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>Words that are kept: flood, burn scar, your own</source>
        <translation>Mots gardés : inondation, zone brûlée, les vôtres</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>{title} (to download)</source>
        <translation>{title} (à télécharger)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/text_tab.py"/>
        <source>{title} ({size} MB to download)</source>
        <translation>{title} ({size} Mo à télécharger)</translation>
    </message>
</context>
<context>
    <name>Unseen</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/unseen.py"/>
        <source>The group of this raster is hidden on the map; it is edited all the same.</source>
        <translation>Le groupe de ce raster est masqué sur la carte ; il est modifié malgré tout.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/unseen.py"/>
        <source>The map does not show this raster at its scale; it is edited all the same.</source>
        <translation>La carte ne montre pas ce raster à son échelle ; il est modifié malgré tout.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/unseen.py"/>
        <source>This raster is drawn fully transparent; it is edited all the same.</source>
        <translation>Ce raster est entièrement transparent ; il est modifié malgré tout.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/unseen.py"/>
        <source>This raster is hidden on the map; it is edited all the same.</source>
        <translation>Ce raster est masqué sur la carte ; il est modifié malgré tout.</translation>
    </message>
</context>
<context>
    <name>VersionsDesk</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/desk.py"/>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/desk.py"/>
        <source>Delete the files of discarded results: {count}, {size}?</source>
        <translation>Supprimer les fichiers des résultats rejetés : {count}, {size} ?</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/desk.py"/>
        <source>Edits that were made on something else than lies beneath them now: {numbers}.</source>
        <translation>Modifications faites sur autre chose que ce qui est dessous maintenant : {numbers}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/desk.py"/>
        <source>Flatten as shown</source>
        <translation>Aplatir tel que montré</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/desk.py"/>
        <source>Left as they are: {names}.</source>
        <translation>Laissés tels quels : {names}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/desk.py"/>
        <source>Make again</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/desk.py"/>
        <source>Make them again first, or flatten what the map shows? Flattened as shown, the result is not the same as the edits run one on another.</source>
        <translation>Les refaire d’abord, ou aplatir ce que montre la carte ? Tel que montré, le résultat n’est pas le même que les modifications faites l’une sur l’autre.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/desk.py"/>
        <source>No discarded result has files here that can be told to be its own.</source>
        <translation>Aucun résultat rejeté n’a ici de fichiers qui soient sûrement les siens.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/desk.py"/>
        <source>{title} is done.</source>
        <translation>{title} : terminé.</translation>
    </message>
</context>
<context>
    <name>VersionsSection</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Add the edits to the map</source>
        <translation>Ajouter les modifications à la carte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Change this edit: take its settings into the form, and run in its place</source>
        <translation>Changer cette modification : reprendre ses réglages, puis lancer à sa place</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Click a version to see it; with Ctrl choose a second one to compare with it.</source>
        <translation>Cliquer une version pour la voir ; avec Ctrl, en choisir une deuxième à comparer.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Compare: two versions, or one with what is beneath it</source>
        <translation>Comparer deux versions, ou une avec ce qui est dessous</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Edit {numbers} was made on something else than lies beneath it now.</source>
        <translation>La modification {numbers} a été faite sur autre chose que ce qui est dessous maintenant.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Edits {numbers} were made on something else than lies beneath them now.</source>
        <translation>Les modifications {numbers} ont été faites sur autre chose que ce qui est dessous maintenant.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Flatten: write all shown edits as one GeoTIFF</source>
        <translation>Aplatir : écrire toutes les modifications montrées en un GeoTIFF</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Go on from this version: hides the edits above it</source>
        <translation>Continuer de cette version : masque les modifications au-dessus</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Hide or show this edit</source>
        <translation>Masquer ou montrer cette modification</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>It was made on something else than lies beneath it now.</source>
        <translation>Elle a été faite sur autre chose que ce qui est dessous maintenant.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Let the next edit come on top</source>
        <translation>La prochaine modification vient par-dessus</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Make again</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Makes the marked edits again on what is beneath them now, one after the other.</source>
        <translation>Refait les modifications marquées sur ce qui est dessous maintenant, l’une après l’autre.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Move above the edit behind</source>
        <translation>Déplacer au-dessus de la suivante</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Move below the edit before</source>
        <translation>Déplacer sous la précédente</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Take this edit out; its files stay</source>
        <translation>Retirer cette modification ; ses fichiers restent</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>The map shows an earlier version. The next edit goes on from the newest one.</source>
        <translation>La carte montre une version antérieure. La prochaine modification part de la plus récente.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>The next run takes the place of {edit}.</source>
        <translation>Le prochain lancement remplace {edit}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Undo the last edit or change (Ctrl+Z)</source>
        <translation>Annuler la dernière modification ou action (Ctrl+Z)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/versions/section.py"/>
        <source>seed {seed}</source>
        <translation>graine {seed}</translation>
    </message>
</context>
<context>
    <name>WhatSection</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>&amp;Last date</source>
        <translation>D&amp;ernière date</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>&amp;Plan</source>
        <translation>&amp;Planifier</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Coastal erosion</source>
        <translation>Érosion côtière</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Construction</source>
        <translation>Construction</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Date of the first frame, which is the raster as it is</source>
        <translation>Date de la première image, qui est le raster tel quel</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Date of the last frame</source>
        <translation>Date de la dernière image</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Deforestation</source>
        <translation>Déforestation</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Drought</source>
        <translation>Sécheresse</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>First d&amp;ate</source>
        <translation>Première d&amp;ate</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Flood</source>
        <translation>Inondation</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Fram&amp;es</source>
        <translation>&amp;Images</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Glacier retreat</source>
        <translation>Recul du glacier</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Harvest</source>
        <translation>Récolte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>How many frames, the raster itself included</source>
        <translation>Combien d'images, le raster lui-même compris</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Landslide</source>
        <translation>Glissement de terrain</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Let the language model pla&amp;n</source>
        <translation>Laisser pla&amp;nifier le modèle de langue</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Make a storyboard of the description, to look at and to edit</source>
        <translation>Faire de la description un storyboard, à regarder et à modifier</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Snow</source>
        <translation>Neige</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Urban growth</source>
        <translation>Croissance urbaine</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>What happens, how it goes on, and when, in English: “the reservoir dries up over five years, then fills again”, “from March to June 2024, monthly”, “in 6 steps”, “half of the forest”.</source>
        <translation>Ce qui se passe, comment cela continue, et quand, en anglais : “the reservoir dries up over five years, then fills again”, “from March to June 2024, monthly”, “in 6 steps”, “half of the forest”.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>What the engine knows: flood, wildfire, snow, …</source>
        <translation>Ce que le moteur connaît : inondation, incendie, neige, …</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Wildfire</source>
        <translation>Feu de forêt</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>Your words are sent to the language model that you set up; it knows other changes too.</source>
        <translation>Vos mots sont envoyés au modèle de langue que vous avez configuré ; il connaît aussi d’autres changements.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/story/what_section.py"/>
        <source>as the words say</source>
        <translation>selon la phrase</translation>
    </message>
</context>
<context>
    <name>WhoSection</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>A cluster (Dask)</source>
        <translation>Une grappe (Dask)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>Certificate of the authority</source>
        <translation>Certificat de l'autorité</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>Certificate of this side</source>
        <translation>Certificat de ce côté</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>How many processes work side by side; each takes up to 2 GB of memory</source>
        <translation>Combien de processus travaillent côte à côte ; chacun prend jusqu'à 2 Go de mémoire</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>Key of this side's certificate</source>
        <translation>Clé du certificat de ce côté</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>Pro&amp;cesses</source>
        <translation>&amp;Processus</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>Sc&amp;heduler</source>
        <translation>&amp;Planificateur</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>Scheduler file</source>
        <translation>Fichier du planificateur</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>TLS: &amp;key</source>
        <translation>TLS : clé &amp;de ce côté</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>TLS: au&amp;thority</source>
        <translation>TLS : a&amp;utorité</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>TLS: certi&amp;ficate</source>
        <translation>TLS : ce&amp;rtificat</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>The scheduler's address, or the file that it wrote. Its workers must see the same files.</source>
        <translation>L'adresse du planificateur, ou le fichier qu'il a écrit. Ses processus doivent voir les mêmes fichiers.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>Who computes</source>
        <translation>Qui calcule</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/export/who_section.py"/>
        <source>Whoever can reach a scheduler can run programs on it: use TLS, or a network of your own.</source>
        <translation>Qui peut joindre un planificateur peut y lancer des programmes : utiliser TLS, ou un réseau à soi.</translation>
    </message>
</context>
<context>
    <name>Wordsmith</name>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>Burn scar</source>
        <translation>Zone brûlée</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>Cracks</source>
        <translation>Fissures</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>Deforestation</source>
        <translation>Déforestation</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>Drought</source>
        <translation>Sécheresse</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>Earthquake collapse</source>
        <translation>Effondrement (séisme)</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>Flood</source>
        <translation>Inondation</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>Landslide</source>
        <translation>Glissement de terrain</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>New construction</source>
        <translation>Construction neuve</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>Oil spill</source>
        <translation>Marée noire</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>Snow</source>
        <translation>Neige</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>Solar panels</source>
        <translation>Panneaux solaires</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>Tsunami</source>
        <translation>Tsunami</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/wording.py"/>
        <source>Wildfire</source>
        <translation>Incendie</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/workbench.py"/>
        <source>Earlier edits</source>
        <translation>Modifications antérieures</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/workbench.py"/>
        <source>End QGIS?</source>
        <translation>Quitter QGIS ?</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/questions.py"/>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/questions.py"/>
        <source>Jobs of the project you closed that are not done: {count}.</source>
        <translation>Tâches inachevées du projet que vous avez fermé : {count}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/workbench.py"/>
        <source>Jobs under way: {count}. They stop with QGIS and can go on when it is open again.</source>
        <translation>Tâches en cours : {count}. Elles s'arrêtent avec QGIS et peuvent reprendre quand il est rouvert.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/questions.py"/>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/workbench.py"/>
        <source>QGIS cannot read the files that say what changed.</source>
        <translation>QGIS ne peut pas lire les fichiers qui indiquent ce qui a changé.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/workbench.py"/>
        <source>QGIS cannot read {path}.</source>
        <translation>QGIS ne peut pas lire {path}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/workbench.py"/>
        <source>The diagnostics are on the clipboard.</source>
        <translation>Le diagnostic est dans le presse-papiers.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/workbench.py"/>
        <source>The engine is being installed. If QGIS ends now, the previous state is restored.</source>
        <translation>Le moteur est en cours d'installation. Si QGIS se ferme maintenant, l'état précédent est rétabli.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/questions.py"/>
        <source>They can go on; their layers are added when that project is opened again. Or pause them.</source>
        <translation>Elles peuvent continuer ; leurs couches seront ajoutées quand ce projet sera rouvert. Ou mettez-les en pause.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/questions.py"/>
        <source>They can go on; their results will be files in their folder. Or pause them.</source>
        <translation>Elles peuvent continuer ; leurs résultats seront des fichiers dans leur dossier. Ou mettez-les en pause.</translation>
    </message>
</context>
<context>
    <name>WorkerClient</name>
    <message>
        <location filename="../../rs_genedit_plugin/engine/client.py"/>
        <source>Install the engine again from its page.</source>
        <translation>Réinstallez le moteur depuis sa page.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/engine/client.py"/>
        <source>The engine could not be started ({reason}); check its page.</source>
        <translation>Le moteur n'a pas pu démarrer ({reason}) ; voyez sa page.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/engine/client.py"/>
        <source>The engine did not answer within {seconds} seconds of its start; </source>
        <translation>Le moteur n'a pas répondu dans les {seconds} secondes après son démarrage ; </translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/engine/client.py"/>
        <source>The engine ended by itself (exit code {code}).</source>
        <translation>Le moteur s'est arrêté de lui-même (code {code}).</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/engine/client.py"/>
        <source>The engine speaks protocol {theirs}, this plugin {ours}: update the engine from its page.</source>
        <translation>Le moteur parle le protocole {theirs}, cette extension {ours} : mettez le moteur à jour depuis sa page.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/engine/client.py"/>
        <source>The engine was killed or crashed; memory may have run out.</source>
        <translation>Le moteur a été tué ou s'est écrasé ; la mémoire a peut-être manqué.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/engine/client.py"/>
        <source>The engine was stopped.</source>
        <translation>Le moteur a été arrêté.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/engine/client.py"/>
        <source>The engine's answer cannot be read ({why}): update the engine from its page.</source>
        <translation>La réponse du moteur est illisible ({why}) : mettez le moteur à jour depuis sa page.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/engine/client.py"/>
        <source>The program that was started is not the engine: its answers cannot be understood. </source>
        <translation>Le programme lancé n'est pas le moteur : ses réponses sont incompréhensibles. </translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/engine/client.py"/>
        <source>close programs that use much memory and try again.</source>
        <translation>fermez les programmes gourmands en mémoire et réessayez.</translation>
    </message>
</context>
<context>
    <name>WrappedLabel</name>
    <message>
        <location filename="../../rs_genedit_plugin/gui/widgets.py"/>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
</TS>
