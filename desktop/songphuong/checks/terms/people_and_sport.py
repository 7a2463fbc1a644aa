"""People, events, branches of sport, anti-doping and principles: words that are easily taken for one another.

Deeds, money and papers: ``deeds_and_papers``; how the tables are read: ``term_words``.
"""

from __future__ import annotations

from collections.abc import Mapping

TABLES: Mapping[str, str] = {
    "people": """
vận động viên | VĐV | ~tuyển thủ | ~cầu thủ | ~đấu thủ | ~kỳ thủ | ~tay vợt | ~đội | ~đội tuyển | ~đoàn | ~người |
    ~thí sinh | ~võ sĩ | ~năng khiếu | ~tập luyện = athlete | sportsperson | sportsman | sportswoman |
    ~sportspeople | ~player | ~competitor | ~athletic | ~swimmer | ~runner | ~rider | ~team | ~delegation |
    ~competing | ~training partner | ~sparring partner | ~them | ~they | ~entrant
cầu thủ | ~kỳ thủ | ~tay vợt | ~game thủ | ~tuyển thủ | ~vận động viên | ~đấu thủ | ~người chơi = player |
    footballer | ~athlete | ~squad | ~team | ~roster
huấn luyện viên | HLV | ~huấn luyện | ~ban huấn luyện | ~thầy | ~xe khách | ~xe buýt | ~xe = coach | coaching |
    ~trainer | ~instructor | ~manager
trọng tài | ~giám khảo | ~điều hành trận | ~hội đồng trọng tài = referee | umpire | judge | ~match official |
    ~refereeing | ~officiate | ~officiating | ~arbitration | ~arbitral | ~arbitrator | ~official
chuyên gia | ~cố vấn | ~nhà chuyên môn | ~chuyên viên | ~tư vấn | ~chuyên môn | ~chuyên nghiệp = expert |
    specialist | ~consultant | ~adviser | ~advisor | ~expertise | ~professional | ~practitioner
bác sĩ | ~y bác sĩ | ~nhân viên y tế | ~thầy thuốc | ~y tế | ~y sĩ | ~tiến sĩ = doctor | physician | ~medical |
    ~medic | ~clinician | ~Dr
tình nguyện viên | ~tình nguyện = volunteer | ~volunteering | ~voluntary
phóng viên | nhà báo | ~báo chí | ~người viết = journalist | reporter | ~press | ~media | ~photographer | ~writer |
    ~correspondent
nhà khoa học | ~nhà nghiên cứu | ~khoa học = scientist | ~researcher | ~scholar | ~scientific | ~science
nhà nghiên cứu | ~nhà khoa học | ~nghiên cứu = researcher | ~scientist | ~scholar | ~research
giảng viên | ~giáo viên | ~người dạy | ~người giảng | ~báo cáo viên | ~hướng dẫn viên | ~người hướng dẫn | ~thầy |
    ~giảng | ~huấn luyện viên | ~giáo sư = lecturer | instructor | ~teacher | ~trainer | ~tutor | ~professor |
    ~faculty | ~academic | ~teach | ~teaching | ~speaker | ~staff
giáo viên | ~giảng viên | ~người dạy | ~thầy | ~cô giáo = teacher | ~instructor | ~teaching | ~lecturer |
    ~physical educator
học viên | ~người học | ~sinh viên | ~người tham dự | ~người được đào tạo | ~học | ~thực tập sinh = trainee |
    ~student | ~participant | ~learner | ~trained | ~attend | ~those
sinh viên | ~học viên | ~đại học | ~người học = student | ~undergraduate | ~university
học sinh | ~trẻ em | ~trường học | ~thiếu niên = pupil | ~student | ~school | ~schoolchildren | ~child | ~children
phiên dịch | thông dịch viên | ~người dịch | ~dịch = interpreter | ~interpretation | ~interpreting | ~translator |
    ~interpreted | ~translation
khán giả | người hâm mộ | ~người xem | ~cổ động viên | ~công chúng | ~khán đài = spectator | ~fan | ~audience |
    ~public | ~supporter | ~viewer | ~crowd
người xem | ~khán giả | ~xem = viewer | ~audience | ~spectator | ~watch
kỹ thuật viên | ~kỹ thuật = technician | ~technical | ~operator
điều phối viên | ~đầu mối | ~điều phối = coordinator | ~focal point | ~coordinating
trưởng đoàn | ~đoàn trưởng = head of delegation | head of the delegation | chef de mission | ~team leader | ~head |
    ~leader | ~leading
nhà tài trợ | ~Bên tài trợ | ~đơn vị tài trợ | ~tài trợ | ~mạnh thường quân | ~đối tác = sponsor | ~donor |
    ~funder | ~funding | ~sponsorship | ~sponsored | ~sponsoring | ~benefactor
nhà cung cấp | ~bên bán | ~cung cấp | ~cung ứng = supplier | ~provider | ~vendor | ~supply
nhà tổ chức | ~ban tổ chức | ~đơn vị tổ chức | ~tổ chức = organiser | ~organising | ~organise
đại lý | ~đại diện = agent | ~agency
người đại diện | ~đại diện | ~người của mình | ~người = representative | ~agent | ~represent | ~representation |
    ~behalf
trẻ em | ~trẻ | ~thiếu nhi | ~thiếu niên | ~nhi đồng | ~học sinh | ~em | ~con | ~em nhỏ | ~thanh thiếu niên |
    ~thế hệ = child | children | ~minor | ~kid | ~youth | ~young | ~girl | ~boy | ~pupil | ~junior | ~teenager |
    ~generation
phụ nữ | nữ | nữ giới | ~trẻ em gái | ~giới | ~giới tính | ~bà | ~cô | ~con gái = woman | women | female | ~girl |
    ~gender | ~sex | ~she | ~her | ~maternity | ~lady | ~sexes
nam giới | ~nam | ~giới | ~giới tính | ~ông = man | men | male | ~boy | ~gender | ~sex | ~he | ~his
người khuyết tật | ~khuyết tật | ~Paralympic | ~Para = persons with disabilities | people with disabilities |
    ~disabled | ~disability | ~para | ~paralympic | ~impairment | ~disabilities
người lao động | ~nhân viên | ~lao động | ~nhân sự | ~cán bộ | ~người làm = employee | ~worker | ~staff |
    ~personnel | ~labour | ~employment
""",
    "events": """
hội thảo | tọa đàm | ~hội nghị | ~hội nghị chuyên đề | ~buổi trao đổi chuyên môn | ~thảo luận = seminar | workshop |
    symposium | ~conference | ~webinar | ~colloquium | ~discussion | ~forum | ~talk
hội nghị | ~hội thảo | ~cuộc họp | ~đại hội | ~họp | ~gặp = conference | ~congress | ~meeting | ~summit |
    ~assembly | ~seminar | ~convention | ~meet
diễn đàn = forum | ~conference
triển lãm | ~trưng bày | ~hội chợ = exhibition | ~expo | ~exhibit | ~fair | ~display
họp báo = press conference | ~press briefing | ~news conference | ~press | ~media
khóa đào tạo | khóa học | khóa huấn luyện | khóa bồi dưỡng | lớp tập huấn | ~lớp | ~lớp học | ~khóa | ~đào tạo |
    ~bồi dưỡng | ~tập huấn | ~chương trình đào tạo | ~học | ~chương trình | ~buổi = training course | ~course |
    ~training | ~class | ~lesson | ~curriculum | ~programme | ~workshop | ~seminar | ~trained | ~study | ~session |
    ~clinic
tập huấn | ~huấn luyện | ~đào tạo | ~tập luyện | ~bồi dưỡng | ~chuẩn bị | ~trại | ~luyện tập | ~cơ sở =
    training camp | ~training | ~train | ~camp | ~coaching | ~trained | ~preparation | ~practice | ~course |
    ~workshop
thực tập | ~thực hành | ~học việc | ~kiến tập = internship | ~placement | intern | ~staff | ~practical | ~practice |
    ~apprenticeship | ~attachment | ~secondment
thi đấu giao hữu | trận giao hữu | trận đấu giao hữu | ~giao hữu | ~giao lưu = friendly match |
    friendly competition | friendly game | friendlies | ~friendly | ~exhibition match
giải đấu | giải thi đấu | ~giải | ~thi đấu | ~cuộc thi | ~sự kiện | ~cúp | ~giải vô địch | ~Đại hội | ~cuộc đấu |
    ~hội thao | ~trận = tournament | ~competition | ~event | ~championship | ~league | ~cup | ~contest | ~game |
    ~match | ~race | ~series | ~open | ~marathon | ~festival | ~meet | ~tour
giải vô địch | ~vô địch | ~giải | ~giải đấu | ~cúp = championship | ~champion | ~title | ~cup | ~league |
    ~tournament
lễ khai mạc | ~khai mạc = opening ceremony | ~opening | ~open | ~opened
lễ bế mạc | ~bế mạc = closing ceremony | ~closing | ~closed
lễ ký | lễ ký kết | ~ký = signing ceremony | ~signing | ~signature | ~signed
lễ trao giải | lễ trao huy chương | ~trao giải | ~trao huy chương | ~trao thưởng = award ceremony | medal ceremony |
    victory ceremony | prize-giving | ~award | ~medal | ~presentation | ~prize
chuyến thăm | ~tham quan | ~học tập | ~thăm | ~đoàn | ~chuyến đi | ~chuyến công tác | ~trao đổi đoàn | ~chuyến |
    ~đến | ~sang | ~làm việc = ~tour | visit | ~trip | ~travel | ~visiting | ~mission | ~stay | ~call on | ~come
cuộc họp | phiên họp | ~họp | ~gặp | ~cuộc gặp | ~gặp gỡ | ~hội nghị | ~tham vấn | ~buổi làm việc | ~giao lưu |
    ~buổi | ~hội đàm | ~gặp mặt | ~kỳ họp = meeting | ~session | ~meet | ~conference | ~consultation | ~convene |
    ~met | ~talk | ~assembly
mùa giải | ~mùa | ~giải = season | ~league
vòng loại | ~loại | ~tuyển chọn | ~sơ loại = qualifying round | qualifying tournament | ~qualification | qualifier |
    qualifying | ~qualify | ~preliminary | ~heat
bán kết = semi-final | semifinal | semi-finalist
tứ kết = quarter-final | quarterfinal
chung kết | ~trận cuối | ~cuối cùng | ~cuối = ~final | ~finalist | ~final match
thi đấu ngoài nước | ~nước ngoài = competition abroad | ~abroad | ~overseas | ~foreign
kiểm tra doping | lấy mẫu | ~kiểm tra | ~mẫu | ~xét nghiệm | ~doping = doping control | doping test |
    doping testing | sample collection | ~testing | ~test | ~sample | ~tested | ~anti-doping | ~sampling
""",
    "sports": """
bóng đá | ~World Cup | ~cầu thủ | ~bóng = football | soccer | ~FIFA | ~footballer | ~footballing
bóng chuyền = volleyball
bóng rổ = basketball
bóng bàn = table tennis
bóng ném = handball
bóng chày = baseball
bóng bầu dục = rugby
bóng nước = water polo
cầu lông = badminton
cầu mây = sepak takraw | sepaktakraw
quần vợt | ~tennis = tennis
điền kinh | ~chạy | ~marathon = athletics | track and field | ~athletic | ~running | ~track
bơi | bơi lội | ~dưới nước | ~đuối nước | ~bể bơi | ~lặn = swimming | swim | ~aquatic | ~swimmer | ~drowning | ~pool
lặn | ~dưới nước = diving | finswimming | ~aquatic | ~dive
nhảy cầu = diving
bắn súng | ~súng = shooting | ~firearm | ~gun
bắn cung | ~cung = archery | ~archer | ~bow
cử tạ | ~tạ = weightlifting | weight lifting | ~lifter
môn vật | đấu vật | đô vật | ~vật = wrestling | ~wrestler | ~United World Wrestling
quyền anh | boxing | ~đấm bốc = boxing | ~boxer
thể dục dụng cụ | thể dục nghệ thuật | thể dục nhịp điệu | ~thể dục = gymnastics | ~aerobic | ~gymnast
đua thuyền | chèo thuyền | ~canoeing | ~rowing | ~thuyền buồm = rowing | canoeing | ~canoe | ~kayak | ~boat |
    ~sailing | ~rower
thuyền buồm | ~đua thuyền = sailing | ~sail
đua xe đạp | xe đạp | ~mô tô = cycling | bicycle | bike | ~cyclist | ~cycle
cờ vua | ~cờ | ~cờ tướng = chess | ~board game
đấu kiếm = fencing | ~fencer
võ thuật | võ cổ truyền | ~võ | ~vovinam | ~wushu = martial art | ~vovinam | ~wushu | ~karate | ~combat
khúc côn cầu = hockey
thể thao điện tử | ~game | ~trò chơi điện tử = e-sport | esport | electronic sport | ~gaming | ~video game | ~game
bi-a | bida = billiards | ~snooker | ~billiard
khiêu vũ thể thao = dancesport | dance sport | ~dance
leo núi = climbing | ~mountaineering
ba môn phối hợp = triathlon
cưỡi ngựa | đua ngựa = equestrian | horse riding | ~horse
""",
    "kinds of sport": """
thể thao thành tích cao | thể thao đỉnh cao | ~thành tích cao | ~đỉnh cao = high-performance sport | elite sport |
    ~high-performance | ~high performance | ~elite | ~top-level | ~competitive sport
thể thao cho mọi người | thể thao quần chúng | thể thao phong trào | thể thao cộng đồng | ~mọi người | ~phong trào |
    ~quần chúng | ~cộng đồng = sport for all | grassroots sport | mass sport | community sport | ~grassroots |
    ~community | ~recreational | ~everyone
thể thao người khuyết tật | thể thao dành cho người khuyết tật | ~người khuyết tật | ~khuyết tật | ~Paralympic |
    ~Para = para sport | sport for persons with disabilities | ~disability | ~disabled |
    ~persons with disabilities | ~para | ~paralympic | ~adaptive
thể thao học đường | thể thao trường học | ~trường học | ~học đường | ~nhà trường | ~học sinh = school sport |
    ~school | ~schoolchildren | ~pupil
thể thao chuyên nghiệp | ~chuyên nghiệp = professional sport | ~professional
thể thao truyền thống | thể thao dân tộc | ~truyền thống | ~dân tộc | ~cổ truyền = traditional sport |
    ~traditional | ~indigenous | ~folk
thể thao điện tử | ~điện tử | ~game = e-sport | esport | electronic sport | ~gaming | ~electronic | ~e-sports
giáo dục thể chất | ~thể chất = physical education | ~physical
khoa học thể thao | ~khoa học = sport science | sports science | ~science | ~scientific
y học thể thao | ~y học | ~y khoa | ~y tế = sport medicine | ~medicine | ~medical
công nghệ thể thao | ~công nghệ = sport technology | ~technology
quản lý thể thao | quản trị thể thao | ~quản lý | ~quản trị = sport management | sport governance |
    sport administration | ~management | ~governance | ~administration | ~manage
kinh tế thể thao | ~kinh tế = sport economy | ~economy | ~economic | ~economics | ~industry
du lịch thể thao | ~du lịch = sport tourism | ~tourism | ~tourist | ~travel
ngoại giao thể thao | ~ngoại giao = sport diplomacy | ~diplomacy | ~diplomatic
""",
    "games": """
Đại hội Thể thao Đông Nam Á | SEA Games | ~Đại hội | ~Đông Nam Á = Southeast Asian Games | SEA Games |
    South East Asian Games | ~Games
Đại hội Thể thao châu Á | ASIAD | Á vận hội | ~Asian Games | ~Đại hội | ~châu Á = Asian Games | ASIAD | ~Games
Thế vận hội | Đại hội Thể thao Olympic | Thế vận hội Olympic | ~Olympic | ~Đại hội = Olympic Games | Olympics |
    ~Olympic | ~Games | ~Olympiad
Đại hội Thể thao người khuyết tật thế giới | Thế vận hội Người khuyết tật | ~Paralympic | ~Đại hội | ~Para =
    Paralympic Games | Paralympics | ~Paralympic | ~Games
Đại hội Thể thao người khuyết tật Đông Nam Á | ASEAN Para Games | Para Games | ~Đại hội | ~Paragames =
    ASEAN Para Games | ~Para Games | ~Games
Đại hội Thể thao bãi biển châu Á = Asian Beach Games | ~Beach Games | ~Games
Đại hội Thể thao trẻ = Youth Games | Youth Olympic Games | ~Games
""",
    "doping": """
chất cấm | chất bị cấm | ~chất | ~Danh mục = prohibited substance | banned substance | ~substance |
    ~Prohibited List | ~drug
phương pháp bị cấm | phương pháp cấm | ~phương pháp | ~Danh mục = prohibited method | banned method | ~method |
    ~Prohibited List
danh mục chất cấm | danh mục cấm | Danh mục các chất và phương pháp bị cấm | ~chất cấm | ~Danh mục =
    Prohibited List | list of prohibited substances | ~list | ~prohibited
miễn trừ do điều trị | miễn trừ sử dụng do điều trị | ~miễn trừ | ~điều trị = therapeutic use exemption | TUE |
    ~exemption | ~therapeutic
kiểm tra ngoài thi đấu | ~ngoài thi đấu = out-of-competition testing | out-of-competition test | ~out-of-competition
kiểm tra trong thi đấu | ~trong thi đấu | ~tại giải = in-competition testing | in-competition test | ~in-competition
lấy mẫu | thu mẫu | ~kiểm tra | ~mẫu | ~xét nghiệm = sample collection | collection of samples | ~collect |
    ~sample | ~sampling | ~doping control
phân tích mẫu | ~phân tích | ~xét nghiệm | ~mẫu = sample analysis | analysis of samples | analysis of the samples |
    ~analytical | ~analysis | ~analyse | ~laboratory
vận chuyển mẫu | ~vận chuyển | ~chuyển | ~gửi = transport of samples | sample transport | ~transport | ~shipment |
    ~ship
quản lý kết quả | ~kết quả = results management | result management | ~result
kiểm tra doping | xét nghiệm doping | ~lấy mẫu | ~kiểm tra | ~xét nghiệm | ~phòng, chống doping = doping control |
    doping test | doping testing | ~test | ~testing | ~tested | ~anti-doping | ~sample collection
giáo dục phòng, chống doping | giáo dục về phòng, chống doping | ~giáo dục | ~đào tạo | ~phổ biến =
    anti-doping education | education on anti-doping | ~education | ~educational | ~training
thông tin nơi ở | thông tin về nơi ở | ~nơi ở = whereabouts | ~location
điều tra | thu thập thông tin và điều tra | ~làm rõ | ~xác minh = investigation | investigate | ~inquiry |
    ~enquiry | ~intelligence
nhân viên hỗ trợ vận động viên | người hỗ trợ vận động viên | ~nhân viên hỗ trợ | ~hỗ trợ =
    athlete support personnel | ~support personnel | ~support
""",
    "principles": """
bình đẳng giới | ~bình đẳng | ~giới | ~giới tính | ~nữ và nam = gender equality | ~gender | ~equal | ~equality |
    ~women and men
tôn trọng lẫn nhau | ~tôn trọng = mutual respect | ~respect | ~respecting
hiểu biết lẫn nhau | ~hiểu biết | ~hiểu = mutual understanding | ~understanding | ~understand
có đi có lại | ~tương hỗ = reciprocity | ~reciprocal | ~reciprocate | ~reciprocally | ~mutual
cùng có lợi | ~lợi ích chung | ~lợi ích = mutual benefit | ~mutually beneficial | ~benefit | ~beneficial
dàn xếp tỷ số | ~thao túng | ~dàn xếp | ~tiêu cực = match-fixing | ~manipulation | ~fixing
phòng, chống tham nhũng | ~tham nhũng | ~hối lộ = anti-corruption | ~corruption | ~corrupt | ~bribery
cá cược | ~đặt cược | ~cá độ = betting | ~bet | ~wager | ~gambling
xung đột lợi ích = conflict of interest | conflict of interests | ~conflict
bất khả kháng | ~khách quan | ~thiên tai = force majeure | ~beyond | ~outside its control | ~disaster
""",
}
