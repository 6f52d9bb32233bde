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
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>1 place</source>
        <translation>1 endroit</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Click the places on the map</source>
        <translation>Cliquer les endroits sur la carte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Draw the object's outline as a polygon</source>
        <translation>Dessiner le contour de l'objet en polygone</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Draw the object's outline as a rectangle</source>
        <translation>Dessiner le contour de l'objet en rectangle</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Draw the object's outline freehand</source>
        <translation>Dessiner le contour de l'objet à main levée</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Draw the outline of the object first.</source>
        <translation>Dessinez d'abord le contour de l'objet.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Forget the object</source>
        <translation>Oublier l'objet</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Forget the places</source>
        <translation>Oublier les endroits</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>No object yet</source>
        <translation>Pas encore d'objet</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>No places yet</source>
        <translation>Pas encore d'endroits</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Outline one object, then click where its copies go.</source>
        <translation>Entourez un objet, puis cliquez où vont ses copies.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Pick the object: click a polygon on the map</source>
        <translation>Choisir l'objet : cliquer un polygone sur la carte</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>Take the last place back</source>
        <translation>Retirer le dernier endroit</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
        <source>{count} places</source>
        <translation>{count} endroits</translation>
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
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>Nothing can be written in {folder} ({why}): choose another folder.</source>
        <translation>Rien ne peut être écrit dans {folder} ({why}) : choisissez un autre dossier.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>Nothing can be written in {folder} ({why}): free some room, then continue the job.</source>
        <translation>Rien ne peut être écrit dans {folder} ({why}) : libérez de la place, puis reprenez la tâche.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>Nothing changed, so no file was written: ask for something else, raise the strength, or choose another region.</source>
        <translation>Rien n’a changé, donc aucun fichier n’a été écrit : demandez autre chose, augmentez la force ou choisissez une autre zone.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>The disk is full: free some room, or choose another folder.</source>
        <translation>Le disque est plein : libérez de la place ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>The folder {folder} does not exist: make it, or choose another.</source>
        <translation>Le dossier {folder} n’existe pas : créez-le ou choisissez-en un autre.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>The interrupted job is of another request, or the raster has changed since: do it over from its beginning.</source>
        <translation>La tâche interrompue est d’une autre demande, ou le raster a changé depuis : recommencez-la du début.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>The raster has {count} bands and does not say which are red, green and blue: choose them under RGB bands, as words need them.</source>
        <translation>Le raster a {count} bandes et ne dit pas lesquelles sont rouge, verte et bleue : choisissez-les sous Bandes RVB, car les mots en ont besoin.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>The raster holds no data: there is nothing to edit.</source>
        <translation>Le raster ne contient pas de données : il n’y a rien à modifier.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>The result needs about {need} MB, and {folder} has {free} MB free: free some room, choose another folder, or under How the edited part and a VRT as the format.</source>
        <translation>Le résultat demande environ {need} Mo, et {folder} a {free} Mo libres : libérez de la place, choisissez un autre dossier, ou sous Comment le format partie modifiée et VRT.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>There is no band {band}: the raster has bands 1 to {count}.</source>
        <translation>Il n’y a pas de bande {band} : le raster a les bandes 1 à {count}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>the exemplar</source>
        <translation>l’échantillon</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>the object</source>
        <translation>l’objet</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>the region</source>
        <translation>la zone</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>{file} cannot be written ({why}): is it open in another program?</source>
        <translation>{file} ne peut pas être écrit ({why}) : est-il ouvert dans un autre programme ?</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>{file} exists already: choose another name.</source>
        <translation>{file} existe déjà : choisissez un autre nom.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>{prompt} asks for {wanted} and denies {denied}, which is part of it: say only what should be there.</source>
        <translation>{prompt} demande {wanted} et refuse {denied}, qui en fait partie : dites seulement ce qui doit être là.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>{prompt} asks to take something away, and words only say what should come: draw a region around it and choose Remove.</source>
        <translation>{prompt} demande d’enlever quelque chose, et les mots disent seulement ce qui doit venir : dessinez une zone autour et choisissez Supprimer.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>{prompt} only says what should not be there ({what}): say what should be there instead (bare soil, a meadow), or choose Remove.</source>
        <translation>{prompt} dit seulement ce qui ne doit pas être là ({what}) : dites ce qui doit y être à la place (bare soil, a meadow), ou choisissez Supprimer.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>{what} has no area: draw it around the pixels that are meant.</source>
        <translation>{what} n’a pas de surface : dessinez autour des pixels voulus.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>{what} has only {height} × {width} pixels: draw it at least {least} × {side} pixels large.</source>
        <translation>{what} n’a que {height} × {width} pixels : dessinez au moins {least} × {side} pixels.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>{what} holds {count} pixels with data, too few for a texture: draw it at least {least} × {side} pixels large where the raster has data.</source>
        <translation>{what} contient {count} pixels avec données, trop peu pour une texture : dessinez au moins {least} × {side} pixels là où le raster a des données.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>{what} is too large to use: draw it smaller.</source>
        <translation>{what} est trop grand : dessinez plus petit.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>{what} lies outside the raster: draw inside.</source>
        <translation>{what} est hors du raster : dessinez à l’intérieur.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/engine_words.py"/>
        <source>{what} lies where the raster has no data: choose a place that has pixels.</source>
        <translation>{what} est là où le raster n’a pas de données : choisissez un endroit qui a des pixels.</translation>
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
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Done in {time}</source>
        <translation>Fait en {time}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Drawing the animation</source>
        <translation>Dessine l'animation</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Drawing “{prompt}”</source>
        <translation>Dessine « {prompt} »</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Failed: {why}</source>
        <translation>Échec : {why}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Frame {number} of {count}</source>
        <translation>Image {number} sur {count}</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Looking for what fits the words</source>
        <translation>Recherche de ce qui correspond aux mots</translation>
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
        <source>Planning</source>
        <translation>Planification</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Planning where it happens</source>
        <translation>Planifie où cela se passe</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Reading the words</source>
        <translation>Lecture des mots</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Sampling</source>
        <translation>Calcul</translation>
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
        <source>Taking up finished work</source>
        <translation>Reprise du travail fait</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Waits, {count} before it</source>
        <translation>Attend, {count} avant elle</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/gui/jobs_page.py"/>
        <source>Writing the change mask</source>
        <translation>Écriture du masque</translation>
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
        <source>Words</source>
        <translation>Mots</translation>
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
        <translation>Comment : {quality}, adoucissement de {feather} px</translation>
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
        <translation>Couche sur laquelle on continue</translation>
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
        <location filename="../../rs_genedit_plugin/gui/task_section.py"/>
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
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
        <source>Bands are three numbers with commas between, as 4,3,2, not {text}.</source>
        <translation>Les bandes sont trois nombres séparés par des virgules, comme 4,3,2, et non {text}.</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
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
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
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
        <location filename="../../rs_genedit_plugin/processing/algorithms.py"/>
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
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>No feature could be edited.</source>
        <translation>Aucune entité n’a pu être éditée.</translation>
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
        <location filename="../../rs_genedit_plugin/processing/dataset.py"/>
        <source>“{what}” must be a vector file: export the layer first.</source>
        <translation>« {what} » doit être un fichier vecteur : exportez d’abord la couche.</translation>
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
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <location filename="../../rs_genedit_plugin/model/titles.py"/>
        <source>Exemplar</source>
        <translation>Échantillon</translation>
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
        <location filename="../../rs_genedit_plugin/model/requests.py"/>
        <source>The dock shows no turned copies: it would lay them as they stand.</source>
        <translation>Le panneau ne montre pas les copies tournées : il les poserait telles que l'objet est.</translation>
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
