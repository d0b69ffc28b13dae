/**
 * Everyday words that some picture has among its keywords or as a part of its name ("rolling on the floor laughing", "high
 * speed train", "teacup without handle"), and that make nobody think of it. They name a picture only where they are all
 * of its name or a synonym.
 */
export const VAGUE_WORDS: ReadonlySet<string> = new Set(
  `
  acceptable address aid airing amount amusement animation answering application appreciate arm arriving artificial
  asian ask asset assistance attack awareness away bad baked band bar bargain beat beginner beginning best between
  big black blank blind block blowing blown blue board boring bottle bottom bound bow brand break breaking bright
  brown building bullet bump burn butt calculate call cancellation capped caption casual catch cause center ceremony
  charm chest city claim class classical closed cloth club clumsy cold competition console container cool corner
  covering cozy crane create creature cross crossing cupped curve custom cut cute dark deck decoration decreasing
  delicious demand department deploy design desk diner direct dirty disabled disappear disaster disc discount
  display dissolve diving domestic dot double drink drinking driving dropped east edge electronic embarrassing empty
  engaged engagement european evening event exam experience exploration express external eyed facing faithful
  falling favorite feat feature fed feeding festival filling fine finger fire first flat float floor flowing flying
  folded force formal formula forward foul frame free fresh full fun game gas gender gesture glossy golden golf
  goodbye grade gray green grey grievance ground group growing hand handle handy hang hard harm head heavy heel
  hello help herd hidden high hit hitting hobby hold holding hop horizontal horn horrible horror hot hour ignorance
  inclusive increasing indecisive info input insect inspection invader issue jump kick kidney knee knocked kod lady
  last lasting lead leader league left leftover leg legal level liberty life light limit line literal load location
  logo lord losing low lower mac manual mark marker mean medium meeting melt melting mid middle mild miniature
  miracle monster motor move moving multiple mutual national neck nesting neutral new night noble number nurturing
  observation offer old oncoming oni open opening orange order organ ornament outlined packet pad pair part partly
  pass pattern perform performance period personal pile pin pink planning play playing please point pointed poisoned
  pole polish pool pop popping position pressed pretend pretty pride primary professional proof prosper proud pump
  punch punctuation pure purple push quarter quiz quote raised raising receive recreational red reduce regardless
  regular religious reminder remove reserved resort resource respectful retro revolving right roll rolled rolling
  roof room rotating round rounded rushed sacred salute scene score scream screaming season second seeing selling
  sent serious serve service set shadow shake shaking shallow shaped sharp shedding sheet shoe shoot shooting shot
  show sick side sign silly single sketch skill sky slice slide small soft solid sorry sparkling spent split sport
  spot squeeze stack stage stalk stamp standard starch state steer stick sting stop straight strip stripe striped
  stroke struck structure struggling stuck stuffed stuffy style suit support suspension sustain sweet swiss symbol
  sympathy system table taking tap theme thick third thirst thirsty throwing tidy tile tiny tofu top toss totally
  towel trainer transition transparent transport tray triple trouble tusk twist twisted type ugly ultimate unbroken
  underground uneven uniform union universal unspecified upside usability useless user utility vacancy vertical vest
  vice video view viewing volume warm wavy wearing weep weird whisper whistle white wicked wide wild witness won
  worker working worship wrap wrapped wrist yellow young`
    .trim()
    .split(/\s+/),
);
