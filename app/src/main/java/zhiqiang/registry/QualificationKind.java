package zhiqiang.registry;

import zhiqiang.scorecard.text.Text;

/// What an entry is qualified for, and by what. The names are stored and never change.
enum QualificationKind {
    CMA("检验检测机构资质认定（CMA）", "Mandatory approval of testing (CMA)"),
    CNAS("实验室认可（CNAS）", "Laboratory accreditation (CNAS)"),
    CATL("农产品质量安全检测机构考核（CATL）", "Assessment of farm-product testing (CATL)"),
    METROLOGY("计量授权、计量标准考核", "Authorisation in metrology"),
    PRODUCTION_LICENCE("工业产品生产许可证", "Production licence for industrial products"),
    FOOD_PRODUCTION("食品生产许可证", "Food production licence"),
    COMPULSORY("强制性产品认证（CCC）", "Compulsory product certification (CCC)"),
    SYSTEM("管理体系认证", "Management system certification"),
    PRODUCT("自愿性产品认证", "Voluntary product certification"),
    CONSTRUCTION("建筑业企业资质", "Qualification of construction enterprises"),
    PERSONAL("人员资格证书", "Certificate of a person"),
    OTHER("其他", "Other");

    private final Text title;

    QualificationKind(String zh, String en) {
        this.title = new Text(zh, en);
    }

    Text title() {
        return title;
    }
}
