package vn.diembao.pipeline.copy;

import java.util.List;

/** Articles of our own writing. */
public final class WrittenArticles {
    public static final String TITLE = "Công đoàn Khu công nghiệp Sông Trà trao 120 phần quà cho công nhân thuê trọ";

    public static final List<String> PARAGRAPHS = List.of(
            "Sáng 14/3, Công đoàn Khu công nghiệp Sông Trà cùng chính quyền phường Hòa An đến thăm ba dãy trọ nằm sát bờ kè,"
                    + " nơi hơn bốn trăm công nhân ngành may đang thuê nhà dài hạn.",
            "Đoàn đã trao 120 phần quà, mỗi phần gồm gạo, dầu ăn và 300.000 đồng tiền mặt. Những gia đình có con nhỏ nhận thêm"
                    + " một suất sữa và phiếu khám sức khỏe miễn phí tại trạm y tế của khu.",
            "Chị Lường Thị Mơ, làm việc tại xưởng cắt từ năm 2019, kể rằng hai vợ chồng đã không về quê suốt ba mùa Tết vì tiền"
                    + " tàu xe quá cao. Món quà nhỏ giúp chị mua được sách vở cho đứa con lớn vào lớp một.",
            "Theo ông Quách Văn Lãm, người phụ trách công tác chăm lo đời sống, quỹ hỗ trợ năm nay nhận được 2,4 tỷ đồng từ 67"
                    + " doanh nghiệp, tăng gần một nửa so với năm trước.",
            "Từ tháng tư, tổ tư vấn pháp luật lưu động sẽ đến từng dãy trọ vào tối thứ bảy để giải đáp về hợp đồng, giá điện nước"
                    + " và thủ tục đăng ký tạm trú cho người lao động.");

    public static final String TEXT = String.join("\n", PARAGRAPHS);

    /** The same morning, told by somebody else; a sentence is quoted. */
    public static final String SAME_EVENT =
            "Hơn một trăm hộ công nhân ở phường Hòa An vừa được tặng quà trong chuyến thăm xóm trọ do công đoàn khu công nghiệp"
                    + " Sông Trà tổ chức. Có mặt từ sớm, nhiều nữ công nhân bế con ra đầu ngõ đón đoàn, tiếng cười nói rộn cả"
                    + " con hẻm vốn vắng người vào giờ hành chính.\n"
                    + "Trong căn phòng rộng mười hai mét vuông, chị Mơ cho biết \"hai vợ chồng đã không về quê suốt ba mùa Tết vì"
                    + " tiền tàu xe quá cao\". Chồng chị chạy xe ôm công nghệ sau giờ tan ca, mỗi tháng để dành được hơn một"
                    + " triệu đồng gửi về cho ông bà nội ở miền núi.\n"
                    + "Đại diện công đoàn nói sẽ còn quay lại cùng luật sư để hướng dẫn bà con xem kỹ hợp đồng thuê nhà, bởi giá"
                    + " điện nhiều nơi vẫn bị tính cao hơn quy định. Phường cũng hứa rà soát các khu trọ chưa lắp bình chữa cháy"
                    + " trước mùa khô, và nhắc chủ nhà trọ khai báo tạm trú đúng hạn.";

    public static final String OTHER =
            "Đội bóng chuyền nữ của nhà máy giấy Bàu Sen lần thứ hai liên tiếp vào chung kết giải phong trào tỉnh. Trận bán kết"
                    + " tối qua kéo dài năm ván, khán đài chật kín người xem, nhiều cổ động viên phải đứng dọc hành lang. Huấn"
                    + " luyện viên cho rằng thể lực quyết định thắng bại, vì các cô gái đều vừa tan ca chiều đã ra sân. Ban tổ"
                    + " chức tặng thêm giải phong cách cho đội về thứ tư, gồm toàn thợ trẻ của xí nghiệp nước.";

    private WrittenArticles() {}

    /** As a page of another outlet shows it. */
    public static String framed() {
        return "Trang chủ | Đời sống | Công đoàn\nĐọc nhiều: Giá xăng chiều nay; Lịch cắt điện tuần tới; Ba cách giữ rau tươi lâu\n"
                + TEXT
                + "\nTin cùng chuyên mục\nNhững chuyến xe đón công nhân trở lại nhà máy\nXem thêm: Lớp học đàn giữa xóm trọ";
    }

    /** One word in {@code every} put out for another. */
    public static String spun(int every) {
        String[] words = TEXT.split(" ");
        for (int i = every - 1; i < words.length; i += every) {
            words[i] = "thay" + i;
        }
        return String.join(" ", words);
    }
}
